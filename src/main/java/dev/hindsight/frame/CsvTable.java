package dev.hindsight.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A table for spreadsheets: named columns, each with what it says of a row. To be written as UTF-8.
 *
 * @param <R> what a row is about
 */
public final class CsvTable<R> {

    /** Without it spreadsheets read umlauts wrongly; a line that names the separator would switch it off again. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private record Column<R>(String name, Function<R, String> cell) {}

    private final char separator;
    private final List<Column<R>> columns = new ArrayList<>();

    /** @param separator what stands between cells: a comma, a semicolon or a tab */
    public CsvTable(char separator) {
        this.separator = separator;
    }

    /** A further column of texts, which no spreadsheet takes for formulas. */
    public CsvTable<R> text(String name, Function<R, String> text) {
        columns.add(new Column<>(name, row -> Csv.text(text.apply(row))));
        return this;
    }

    /** A further column of numbers, dates or the like, which are written as they are. */
    public CsvTable<R> value(String name, Function<R, String> value) {
        columns.add(new Column<>(name, row -> Csv.value(value.apply(row))));
        return this;
    }

    /** The beginning of the file: the byte order mark and the line with the names of the columns. */
    public String head() {
        return BYTE_ORDER_MARK
                + Csv.line(
                        separator,
                        columns.stream().map(column -> Csv.text(column.name())).toList());
    }

    /** The line of a row. */
    public String line(R row) {
        return Csv.line(
                separator,
                columns.stream().map(column -> column.cell().apply(row)).toList());
    }
}
