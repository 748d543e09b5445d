package dev.hindsight.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A table for spreadsheets: named columns, each with what it says of a row, with a separator between cells after RFC 4180. To be
 * written as UTF-8. A spreadsheet takes a cell that begins with {@code = + - @}, in full width too, a tab or a line break for a
 * formula; a text like that gets an apostrophe before it, and so does such a sign behind what separates cells in another
 * spreadsheet, also behind quotes, which that one takes for those around a cell.
 *
 * @param <R> what a row is about
 */
public final class CsvTable<R> {

    /** Without it spreadsheets read umlauts wrongly; a line that names the separator would switch it off again. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final Pattern FORMULA =
            Pattern.compile("(?:^|[;,\\t\\r\\n][\" \\u00A0]*+)(?=[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20])");
    private static final Pattern AT_THE_BEGINNING = Pattern.compile("^(?=[\\t\\r\\n])");

    /** Whatever separates cells, so that a file may be opened with another separator than it was asked for. */
    private static final Pattern QUOTED = Pattern.compile("[\",;\\t\\r\\n]");

    private record Column<R>(String name, Function<R, String> cell) {}

    private final char separator;
    private final List<Column<R>> columns = new ArrayList<>();

    /** @param separator what stands between cells: a comma, a semicolon or a tab */
    public CsvTable(char separator) {
        this.separator = separator;
    }

    /** A further column of texts, which no spreadsheet takes for formulas. */
    public CsvTable<R> text(String name, Function<R, String> text) {
        columns.add(new Column<>(name, row -> cell(text.apply(row))));
        return this;
    }

    /** A further column of numbers, dates or the like, which are written as they are. */
    public CsvTable<R> value(String name, Function<R, String> value) {
        columns.add(new Column<>(name, row -> quoted(value.apply(row))));
        return this;
    }

    /** The beginning of the file: the byte order mark and the line with the names of the columns. */
    public String head() {
        return BYTE_ORDER_MARK
                + joined(columns.stream().map(column -> cell(column.name())).toList());
    }

    /** The line of a row. */
    public String line(R row) {
        return joined(columns.stream().map(column -> column.cell().apply(row)).toList());
    }

    /** The cell of a text, which is never a formula. */
    private static String cell(String text) {
        return quoted(AT_THE_BEGINNING
                .matcher(FORMULA.matcher(text).replaceAll("$0'"))
                .replaceFirst("'"));
    }

    /** The cell of a number, a date or what else cannot be a formula, as it is. */
    private static String quoted(String value) {
        return QUOTED.matcher(value).find() ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
    }

    private String joined(List<String> cells) {
        return String.join(String.valueOf(separator), cells) + "\r\n";
    }
}
