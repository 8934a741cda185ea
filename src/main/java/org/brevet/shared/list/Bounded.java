package org.brevet.shared.list;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.brevet.shared.Page;

/** A page of a list that a session's places bound and whose rows are worked out one by one, so that no database could sort it. */
public final class Bounded {

    private Bounded() {
    }

    /** @param order certain: two rows are never equal in it */
    public static <T> Page<T> page(Stream<T> rows, ListRequest<?> request, Comparator<T> order) {
        List<T> sorted = rows.sorted(request.descending() ? order.reversed() : order).toList();
        int from = Math.min(request.first(), sorted.size());
        return new Page<>(List.copyOf(sorted.subList(from, Math.min(from + request.size(), sorted.size()))), sorted.size());
    }
}
