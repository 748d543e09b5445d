package dev.hindsight.finding;

import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/**
 * The characters that XML 1.0 allows. Woodstox reading text, not bytes, lets halves of surrogate pairs and
 * noncharacters pass, which databases and Jira refuse later.
 */
final class XmlCharacters {

    private XmlCharacters() {}

    /** Refuses a text that holds a character which XML does not allow. */
    static void requireAll(String text) throws BrokenMarkupException {
        int index = 0;
        while (index < text.length()) {
            int codePoint = text.codePointAt(index);
            if (!allowed(codePoint)) {
                throw new BrokenMarkupException(
                        line(text, index),
                        new XMLStreamException(String.format(Locale.ROOT, "U+%04X is no XML character", codePoint)));
            }
            index += Character.charCount(codePoint);
        }
    }

    private static boolean allowed(int codePoint) {
        if (codePoint < ' ') {
            return codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
        }
        return codePoint < Character.MIN_SURROGATE
                || (codePoint > Character.MAX_SURROGATE && codePoint != 0xFFFE && codePoint != 0xFFFF);
    }

    private static int line(String text, int end) {
        return (int) text.substring(0, end)
                        .replace("\r\n", "\n")
                        .chars()
                        .filter(c -> c == '\n' || c == '\r')
                        .count()
                + 1;
    }
}
