package org.brevet.shared.list;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.brevet.shared.NameKey;
import org.brevet.shared.Page;

/**
 * A list asked of the database: it filters, sorts, pages and counts there, in at most four statements whatever there is. Conditions whose
 * value is not given are left out, so that the database sees only what it has to do and can take an index. Rows are counted up to
 * {@link ListRequest#MOST}: a page of a hundred thousand costs what a page of ten thousand does.
 */
public final class Listing {

    private final EntityManager em;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    public Listing(EntityManager em) {
        this.em = em;
    }

    /** Only where {@code value} is given: neither null, nor "", nor an empty collection. @param condition with {@code :name} */
    public Listing where(String condition, String name, Object value) {
        if (value == null || "".equals(value) || value instanceof Collection<?> none && none.isEmpty()) {
            return this;
        }
        return always(condition, name, value);
    }

    /** Also where the value is an empty collection: then nothing is found. */
    public Listing always(String condition, String name, Object value) {
        if (value instanceof Collection<?> none && none.isEmpty()) {
            return always("1 = 0");
        }
        conditions.add(condition);
        values.put(name, value);
        return this;
    }

    /** One more value for a condition that has several. */
    public Listing value(String name, Object value) {
        values.put(name, value);
        return this;
    }

    public Listing always(String condition) {
        conditions.add(condition);
        return this;
    }

    /**
     * Names by any of their words or parts of words, in any order, without accents, capitals and apostrophes.
     *
     * @param column filled by {@link NameKey}
     */
    public Listing words(String column, String typed) {
        for (String word : NameKey.of(typed == null ? "" : typed).split(" ")) {
            if (!word.isEmpty()) {
                String name = "word" + values.size();
                always(column + " like :" + name, name, "%" + word + "%");
            }
        }
        return this;
    }

    /**
     * Part of a number, or else {@link #words} of names: {@code 00042}, {@code EOD1-2026}, {@code kambale}.
     *
     * @param names filled by {@link NameKey}
     */
    public Listing numberOrWords(String typed, String names, String... numbers) {
        if (typed == null || typed.isBlank()) {
            return this;
        }
        String name = "number" + values.size();
        List<String> either = Arrays.stream(numbers).map(number -> number + " like :" + name).collect(Collectors.toCollection(ArrayList::new));
        values.put(name, "%" + typed.strip().toUpperCase(Locale.ROOT).replaceAll("[%_\\\\]", "") + "%");
        List<String> before = List.copyOf(conditions);
        conditions.clear();
        words(names, typed);
        if (!conditions.isEmpty()) {
            either.add("(" + String.join(" and ", conditions) + ")");
        }
        conditions.clear();
        conditions.addAll(before);
        return always("(" + String.join(" or ", either) + ")");
    }

    /** What is found, counted by group. @param select {@code select x, count(y) from …} */
    public List<Object[]> groups(String select, String by) {
        return query(Object[].class, select + where() + " group by " + by).getResultList();
    }

    /** What is found first, in no order. */
    public <T> List<T> first(Class<T> type, String select, int most) {
        return query(type, select + where()).setMaxResults(most).getResultList();
    }

    /**
     * @param select {@code select new … from …}: what a row needs
     * @param counted the least that the conditions need: {@code from Certificate c}
     * @param order the columns of the key asked for, then the unique one that makes the order certain
     */
    public <T> Page<T> page(Class<T> row, String select, String counted, ListRequest<?> request, String... order) {
        List<T> rows = rows(row, select, counted, request, order);
        boolean last = rows.size() < request.size() && (!rows.isEmpty() || request.page() == 1);
        if (last) {
            return new Page<>(rows, request.first() + rows.size());
        }
        boolean more = !query(Integer.class, "select 1 " + counted + where()).setFirstResult(ListRequest.MOST).setMaxResults(1).getResultList().isEmpty();
        if (more) {
            return new Page<>(rows, ListRequest.MOST, true);
        }
        return new Page<>(rows, query(Long.class, "select count(" + order[order.length - 1] + ") " + counted + where()).getSingleResult());
    }

    /**
     * Where conditions and order need one table alone, it is asked first which rows they are, which an index knows: asked for all that a row tells, and
     * for what is joined to it, H2 reads and sorts every row there is to show twenty.
     */
    private <T> List<T> rows(Class<T> row, String select, String counted, ListRequest<?> request, String... order) {
        String direction = request.descending() ? " desc" : "";
        String by = Arrays.stream(order).distinct().map(column -> column + direction).collect(Collectors.joining(", ", " order by ", ""));
        String alias = counted.substring(counted.lastIndexOf(' ') + 1) + ".";
        if (counted.contains(" join ") || !Arrays.stream(order).allMatch(column -> column.startsWith(alias))) {
            return query(row, select + where() + by).setFirstResult(request.first()).setMaxResults(request.size()).getResultList();
        }
        String key = order[order.length - 1];
        List<?> keys = query(Object.class, "select " + key + " " + counted + where() + by).setFirstResult(request.first()).setMaxResults(request.size())
                .getResultList();
        return keys.isEmpty() ? List.of() : em.createQuery(select + " where " + key + " in :keys" + by, row).setParameter("keys", keys).getResultList();
    }

    private <T> TypedQuery<T> query(Class<T> row, String text) {
        TypedQuery<T> query = em.createQuery(text, row);
        values.forEach(query::setParameter);
        return query;
    }

    private String where() {
        return conditions.isEmpty() ? "" : conditions.stream().collect(Collectors.joining(" and ", " where ", ""));
    }
}
