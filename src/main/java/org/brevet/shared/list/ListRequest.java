package org.brevet.shared.list;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * Which rows of a list are wanted, and in which order; pages count from 1. Whatever is asked is brought within bounds: nobody pages beyond the
 * first {@link #MOST} rows, since a database counts through all that it skips; who looks for something further down filters.
 *
 * @param sort one of the keys that this list knows
 */
public record ListRequest<S extends Enum<S>>(S sort, boolean descending, int page, int size) implements Serializable {

    /** How far a list is paged, counted, printed and exported. */
    public static final int MOST = 10_000;
    /** Rows on a page. */
    public static final List<Integer> SIZES = List.of(25, 50, 100);

    public ListRequest {
        Objects.requireNonNull(sort);
        size = Math.max(1, Math.min(size, MOST));
        page = Math.max(1, Math.min(page, (MOST + size - 1) / size));
    }

    /** All rows up to the limit, for an export. */
    public ListRequest<S> whole() {
        return new ListRequest<>(sort, descending, 1, MOST);
    }

    public ListRequest<S> onPage(int other) {
        return new ListRequest<>(sort, descending, other, size);
    }

    /** How many rows come before the page. */
    public int first() {
        return (page - 1) * size;
    }
}
