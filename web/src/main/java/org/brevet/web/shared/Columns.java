package org.brevet.web.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a list says in a file: the headings and cells of its table, in their order. Cells: text, whole and decimal numbers, days, or null. */
public final class Columns<T> {

    private record Column<T>(String heading, Function<T, Object> cell) {
    }

    private final List<Column<T>> columns = new ArrayList<>();

    public Columns<T> add(String heading, Function<T, Object> cell) {
        columns.add(new Column<>(heading, cell));
        return this;
    }

    List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    List<List<Object>> cells(List<T> rows) {
        return rows.stream().map(row -> columns.stream().map(column -> column.cell().apply(row)).toList()).toList();
    }
}
