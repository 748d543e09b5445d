package dev.hindsight.frame;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines of values with a separator between them after RFC 4180. A spreadsheet takes a cell that begins with {@code = + - @}, in
 * full width too, a tab or a line break for a formula; a text like that gets an apostrophe before it, and so does such a sign
 * behind what separates cells in another spreadsheet, also behind quotes, which that one takes for those around a cell.
 */
final class Csv {

    private static final Pattern FORMULA =
            Pattern.compile("(?:^|[;,\\t\\r\\n][\" \\u00A0]*+)(?=[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20])");
    private static final Pattern AT_THE_BEGINNING = Pattern.compile("^(?=[\\t\\r\\n])");

    /** Whatever separates cells, so that a file may be opened with another separator than it was asked for. */
    private static final Pattern QUOTED = Pattern.compile("[\",;\\t\\r\\n]");

    private Csv() {}

    /** The cell of a text, which is never a formula. */
    static String text(String text) {
        return value(AT_THE_BEGINNING
                .matcher(FORMULA.matcher(text).replaceAll("$0'"))
                .replaceFirst("'"));
    }

    /** The cell of a number, a date or what else cannot be a formula, as it is. */
    static String value(String value) {
        return QUOTED.matcher(value).find() ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
    }

    /** The line of some cells. */
    static String line(char separator, List<String> cells) {
        return String.join(String.valueOf(separator), cells) + "\r\n";
    }
}
