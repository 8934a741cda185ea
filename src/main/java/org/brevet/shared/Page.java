package org.brevet.shared;

import java.util.List;

/** One page of rows and how many there are in all; {@code more}: there are more than {@code total}, and nobody counted how many. */
public record Page<T>(List<T> rows, long total, boolean more) {

    public Page(List<T> rows, long total) {
        this(rows, total, false);
    }
}
