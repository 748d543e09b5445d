package dev.hindsight.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines of values as a spreadsheet reads them: a cell that begins with a quote goes on to the next single one, and what follows
 * that up to the separator belongs to it; in others quotes are characters like any other.
 *
 * @param rows the cells of each line
 */
record CsvReading(List<List<String>> rows) {

    /** What a spreadsheet computes, also after blanks that it may leave out. */
    private static final Pattern FORMULA =
            Pattern.compile("(?s)[ \\u00A0]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20].*|[\\t\\r\\n].*");

    static CsvReading of(String text, char separator) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean begins = true;
        boolean quoted = false;
        for (int at = text.startsWith("\uFEFF") ? 1 : 0; at < text.length(); at++) {
            char one = text.charAt(at);
            boolean twice = at + 1 < text.length() && text.charAt(at + 1) == '"';
            if (quoted && one == '"' && twice) {
                cell.append('"');
                at++;
            } else if (quoted && one == '"') {
                quoted = false;
            } else if (quoted) {
                cell.append(one);
            } else if (begins && one == '"') {
                quoted = true;
                begins = false;
            } else if (one == separator || one == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                begins = true;
                if (one == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (one != '\r') {
                cell.append(one);
                begins = false;
            }
        }
        return new CsvReading(rows);
    }

    List<String> formulae() {
        return rows.stream()
                .flatMap(List::stream)
                .filter(cell -> FORMULA.matcher(cell).matches())
                .toList();
    }
}
