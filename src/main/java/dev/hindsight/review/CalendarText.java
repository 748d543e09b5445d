package dev.hindsight.review;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of a calendar's file: folded after 75 octets, but never inside a character or an escape, each with its CR LF. */
final class CalendarText {

    private static final int OCTETS = 75;
    private static final String END = "\r\n";

    /** What is not to be torn apart: an escape, or a character. */
    private static final Pattern UNIT = Pattern.compile("\\\\.|.", Pattern.DOTALL);

    private static final Pattern BREAK = Pattern.compile("\r\n|[\r\n]");

    private final StringBuilder lines = new StringBuilder();

    /** A line whose value is written as it is, which has neither line breaks nor control characters. */
    CalendarText line(String name, String value) {
        int octets = 0;
        Matcher unit = UNIT.matcher(name + ":" + value);
        while (unit.find()) {
            int size = unit.group().getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                lines.append(END).append(' ');
                octets = 1;
            }
            lines.append(unit.group());
            octets += size;
        }
        lines.append(END);
        return this;
    }

    /** A line whose value is any text, which may have several lines. */
    CalendarText text(String name, String value) {
        StringBuilder escaped = new StringBuilder();
        BREAK.matcher(value).replaceAll("\n").codePoints().forEach(character -> append(escaped, character));
        return line(name, escaped.toString());
    }

    private static void append(StringBuilder escaped, int character) {
        switch (character) {
            case '\n' -> escaped.append("\\n");
            case '\\', ';', ',' -> escaped.append('\\').append((char) character);
            default -> escaped.appendCodePoint(isWritable(character) ? character : ' ');
        }
    }

    /** Not what some readers take for the end of a line, and no half of a character. */
    private static boolean isWritable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            default -> true;
        };
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
