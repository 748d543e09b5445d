package dev.hindsight.issue;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes text safe for a field that Jira renders as wiki markup. The text is put on one line, so that nothing in it can
 * begin a heading, a quotation or a list.
 */
final class WikiMarkup {

    /** The characters that a backslash makes plain in Jira; before any other it would be seen itself. */
    private static final String MARKS = "-#*_+?^~|%{}[]()!@";

    /** A backslash before a mark would undo the mark's own backslash, and two of them break the line. */
    private static final String BACKSLASH = "&#92;";

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");
    private static final String CUT = "\u2026";

    private WikiMarkup() {}

    /** The text on one line, with every character escaped that could begin markup, cut where it gets too long. */
    static String escaped(String text, int limit) {
        StringBuilder escaped = new StringBuilder();
        for (int character :
                BLANKS.matcher(text).replaceAll(" ").strip().codePoints().toArray()) {
            String one = escaped(character);
            if (escaped.length() + one.length() + CUT.length() > limit) {
                return escaped.append(CUT).toString();
            }
            escaped.append(one);
        }
        return escaped.toString();
    }

    private static String escaped(int character) {
        if (character == '\\') {
            return BACKSLASH;
        }
        String plain = Character.toString(character);
        return MARKS.indexOf(character) < 0 ? plain : "\\" + plain;
    }

    /** An address as a link. What would end the link, or begin other markup within it, is encoded. */
    static String link(String address) {
        StringBuilder link = new StringBuilder("[");
        address.codePoints().forEach(character -> {
            if ("{}|[]!^\\~*".indexOf(character) < 0) {
                link.appendCodePoint(character);
            } else {
                link.append('%').append(Integer.toHexString(character).toUpperCase(Locale.ROOT));
            }
        });
        return link.append(']').toString();
    }
}
