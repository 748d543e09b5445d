package dev.hindsight.finding;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The characters that XML 1.0 allows. Confluence stores others too, such as the vertical tabs that word processors leave
 * behind; a parser refuses a whole page for one of them, and databases and Jira refuse halves of surrogate pairs later. So
 * blanks take their place, as many as there were characters: every other character stays where it was.
 */
final class XmlCharacters {

    private static final Pattern REFERENCE = Pattern.compile("&#(?:x(\\p{XDigit}+)|(\\d+));");
    private static final String REFERENCE_START = "&#";
    private static final String LITERAL_START = "<![CDATA[";
    private static final String LITERAL_END = "]]>";

    /** As many digits as the greatest code point has in decimal, in which it has the most. */
    private static final int MOST_DIGITS = 7;

    private XmlCharacters() {}

    /** The text with blanks in place of the characters that XML does not allow. */
    static String allowed(String text) {
        int index = firstForbidden(text, 0);
        if (index == text.length()) {
            return text;
        }
        StringBuilder allowed = new StringBuilder(text);
        while (index < text.length()) {
            allowed.setCharAt(index, ' ');
            index = firstForbidden(text, index + 1);
        }
        return allowed.toString();
    }

    /** The place of the next character that is not allowed, or the text's length. */
    private static int firstForbidden(String text, int from) {
        int index = from;
        while (index < text.length()) {
            int codePoint = text.codePointAt(index);
            if (!isAllowed(codePoint)) {
                return index;
            }
            index += Character.charCount(codePoint);
        }
        return text.length();
    }

    /** Markup with blanks in place of such characters and of references to them; in CDATA nothing is a reference. */
    static String allowedMarkup(String markup) {
        String text = allowed(markup);
        if (!text.contains(REFERENCE_START)) {
            return text;
        }
        StringBuilder allowed = new StringBuilder(text.length());
        int start = 0;
        while (start < text.length()) {
            int literal = indexOf(text, LITERAL_START, start);
            allowed.append(withoutReferences(text.substring(start, literal)));
            start = indexOf(text, LITERAL_END, literal);
            allowed.append(text, literal, start);
        }
        return allowed.toString();
    }

    private static int indexOf(String text, String part, int from) {
        int index = text.indexOf(part, from);
        return index < 0 ? text.length() : index;
    }

    private static String withoutReferences(String markup) {
        return REFERENCE
                .matcher(markup)
                .replaceAll(reference -> isAllowed(reference)
                        ? reference.group()
                        : " ".repeat(reference.group().length()));
    }

    private static boolean isAllowed(MatchResult reference) {
        boolean hexadecimal = reference.group(1) != null;
        String digits = (hexadecimal ? reference.group(1) : reference.group(2)).replaceFirst("^0+(?=.)", "");
        if (digits.length() > MOST_DIGITS) {
            return false;
        }
        long codePoint = Long.parseLong(digits, hexadecimal ? 16 : 10);
        return codePoint <= Character.MAX_CODE_POINT && isAllowed((int) codePoint);
    }

    private static boolean isAllowed(int codePoint) {
        if (codePoint < ' ') {
            return codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
        }
        return codePoint < Character.MIN_SURROGATE
                || (codePoint > Character.MAX_SURROGATE && codePoint != 0xFFFE && codePoint != 0xFFFF);
    }
}
