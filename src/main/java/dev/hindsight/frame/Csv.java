package dev.hindsight.frame;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lines of comma-separated values after RFC 4180. A spreadsheet takes a cell that begins with {@code = + - @}, in full width
 * too, a tab or a line break for a formula; such a cell gets an apostrophe before it, and so does such a sign behind what
 * separates cells in another spreadsheet.
 */
final class Csv {

    private static final Pattern FORMULA =
            Pattern.compile("(?:(?<=[;,\\t\\r\\n])|^)(?=[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20])|^(?=[\\t\\r\\n])");
    private static final Pattern QUOTED = Pattern.compile("[\",;\\t\\r\\n]");

    private Csv() {}

    static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String harmless = FORMULA.matcher(text).replaceAll("'");
        return QUOTED.matcher(harmless).find() ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
}
