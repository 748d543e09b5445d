package dev.hindsight.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A table for spreadsheets: named columns, each with what it says of a row.
 *
 * @param <R> what a row is about
 */
public final class CsvTable<R> {

    private record Column<R>(String name, Function<R, String> text) {}

    private final List<Column<R>> columns = new ArrayList<>();

    /** A further column. */
    public CsvTable<R> column(String name, Function<R, String> text) {
        columns.add(new Column<>(name, text));
        return this;
    }

    /** The line with the names of the columns. */
    public String head() {
        return Csv.line(columns.stream().map(Column::name).toList());
    }

    /** The line of a row. */
    public String line(R row) {
        return Csv.line(columns.stream().map(column -> column.text().apply(row)).toList());
    }
}
