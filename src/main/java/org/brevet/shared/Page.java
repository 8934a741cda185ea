package org.brevet.shared;

import java.util.List;

/** One page of rows and how many there are in all. */
public record Page<T>(List<T> rows, long total) {
}
