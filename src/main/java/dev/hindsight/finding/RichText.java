package dev.hindsight.finding;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rich text of a block's body as plain text, in which a line is a paragraph or an item of a list.
 *
 * @param text the text; an empty line stands between two paragraphs, and items of lists begin with a hyphen
 * @param losses what the text does not show, and what is lost when it takes the rich text's place
 */
public record RichText(String text, Set<Loss> losses) {

    private static final String ITEM = "- ";
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n[ \\t]*\\n\\s*");

    public RichText {
        losses = losses.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(losses));
    }

    /** What plain text cannot carry. */
    public enum Loss {
        LINK,
        MENTION,
        IMAGE,
        TABLE,
        MACRO,
        /** The mark of an inline comment. */
        COMMENT,
        /** Bold, headings, colors and the like. */
        FORMATTING
    }

    /**
     * The text of a body.
     *
     * @param storageFormat what stands between the tags of the body
     * @throws BrokenMarkupException when it is not well-formed
     */
    public static RichText of(String storageFormat) throws BrokenMarkupException {
        return StorageFormat.read(storageFormat, markup -> new RichTextWalk(markup).text());
    }

    /** The storage format of a text: lines that begin with a hyphen are a list, an empty line parts paragraphs. */
    public static String storageFormat(String text) {
        StringBuilder markup = new StringBuilder();
        for (String paragraph : EMPTY_LINES.split(oneBreak(text).strip())) {
            if (!paragraph.isBlank()) {
                append(markup, paragraph.lines().toList());
            }
        }
        return markup.toString();
    }

    private static void append(StringBuilder markup, List<String> lines) {
        int from = 0;
        while (from < lines.size()) {
            boolean list = isItem(lines.get(from));
            int to = from;
            while (to < lines.size() && isItem(lines.get(to)) == list) {
                to++;
            }
            List<String> some = lines.subList(from, to).stream()
                    .map(line -> StorageFormat.escaped(list ? line.strip().substring(ITEM.length()) : line))
                    .toList();
            markup.append(
                    list
                            ? "<ul><li>" + String.join("</li><li>", some) + "</li></ul>"
                            : "<p>" + String.join("<br />", some) + "</p>");
            from = to;
        }
    }

    private static boolean isItem(String line) {
        return line.stripLeading().startsWith(ITEM);
    }

    /** The text with one sort of line breaks: forms send two characters for each, whatever was typed. */
    public static String oneBreak(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Whether a text says the same as this one, whatever blanks stand at the ends of its lines. */
    public boolean saysTheSameAs(String other) {
        return storageFormat(text).equals(storageFormat(other));
    }
}
