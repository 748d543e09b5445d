package dev.hindsight.frame;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lines of comma-separated values after RFC 4180. A spreadsheet takes a cell that begins with {@code = + - @}, in full width
 * too, a tab or a line break for a formula; such a cell gets an apostrophe before it, and so does such a sign behind what
 * separates cells in another spreadsheet, also behind quotes, which that one takes for those around a cell.
 */
final class Csv {

    private static final Pattern FORMULA =
            Pattern.compile("(?:^|[;,\\t\\r\\n][\" \\u00A0]*+)(?=[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20])");
    private static final Pattern AT_THE_BEGINNING = Pattern.compile("^(?=[\\t\\r\\n])");
    private static final Pattern QUOTED = Pattern.compile("[\",;\\t\\r\\n]");

    private Csv() {}

    static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String harmless = AT_THE_BEGINNING
                .matcher(FORMULA.matcher(text).replaceAll("$0'"))
                .replaceFirst("'");
        return QUOTED.matcher(harmless).find() ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
}
