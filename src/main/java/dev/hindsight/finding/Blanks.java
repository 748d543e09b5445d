package dev.hindsight.finding;

/**
 * Blanks as an author sees them. Java's own notion leaves out the no-break spaces and the zero-width marks that rich
 * text editors leave behind, so that an empty-looking title would count as one.
 */
public final class Blanks {

    private Blanks() {}

    /** The text without blanks at its two ends. */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The text with every run of blanks made one space, as a summary in one line needs it. */
    public static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                blank = true;
                continue;
            }
            if (blank && !line.isEmpty()) {
                line.append(' ');
            }
            blank = false;
            line.append(c);
        }
        return line.toString();
    }

    private static boolean isBlank(char c) {
        // Most characters are plain ones, of which there is nothing to look up
        return (c <= ' ' || c > '~') && isAnyBlank(c);
    }

    private static boolean isAnyBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }
}
