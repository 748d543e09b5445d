package dev.hindsight.finding;

import dev.hindsight.finding.RichText.Loss;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** One walk over the markup of a body, gathering its text and what text cannot carry. For one use. */
final class RichTextWalk {

    private static final String ITEM = "- ";
    private static final int ROOT_DEPTH = 1;

    /** What a text can carry, as long as it has no attributes. */
    private static final Set<String> PLAIN = Set.of("p", "br", "ul", "li");

    /** Hints of a template for whoever writes there, which the editor drops as soon as somebody does. */
    private static final String HINT = "ac:placeholder";

    private static final Map<String, Loss> LOSSES = Map.ofEntries(
            Map.entry("a", Loss.LINK),
            Map.entry("ac:link", Loss.LINK),
            Map.entry("ri:user", Loss.MENTION),
            Map.entry("ac:image", Loss.IMAGE),
            Map.entry("img", Loss.IMAGE),
            Map.entry("ac:emoticon", Loss.IMAGE),
            Map.entry("table", Loss.TABLE),
            Map.entry("ac:structured-macro", Loss.MACRO),
            Map.entry("ac:macro", Loss.MACRO),
            Map.entry("ac:task-list", Loss.MACRO),
            Map.entry("ac:inline-comment-marker", Loss.COMMENT));

    /** Inside of something that is lost and has its word. */
    private static final Set<String> PARTS = Set.of(
            "tbody",
            "thead",
            "tr",
            "th",
            "td",
            "colgroup",
            "col",
            "ac:parameter",
            "ac:rich-text-body",
            "ac:plain-text-body",
            "ac:link-body",
            "ac:plain-text-link-body",
            "ac:task",
            "ac:task-id",
            "ac:task-status",
            "ac:task-body");

    /** What stands in them is not for readers. */
    private static final Set<String> SILENT = Set.of("ac:parameter", "ac:task-id", "ac:task-status", HINT);

    private final XMLStreamReader2 markup;
    private final StringBuilder text = new StringBuilder();
    private final Set<Loss> losses = EnumSet.noneOf(Loss.class);
    private int silent;
    private int lists;

    RichTextWalk(XMLStreamReader2 markup) {
        this.markup = markup;
    }

    RichText text() throws XMLStreamException {
        while (markup.hasNext()) {
            switch (markup.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(markup.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> end(markup.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    characters(markup.getText());
                default -> {
                    // Comments and processing instructions say nothing.
                }
            }
        }
        return new RichText(text.toString().strip(), losses);
    }

    private void start(String element) {
        if (markup.getDepth() > ROOT_DEPTH) {
            loseUnlessPlain(element);
        }
        silent += SILENT.contains(element) ? 1 : 0;
        switch (element) {
            case "br" -> text.append('\n');
            case "ul", "ol" -> {
                lists++;
                breakLine();
            }
            case "li" -> {
                breakLine();
                text.append(ITEM);
            }
            case "p", "div" -> breakParagraph();
            default -> {
                // Stands in the line
            }
        }
    }

    private void loseUnlessPlain(String element) {
        boolean nested = lists > 0 && element.equals("ul");
        boolean plain = PLAIN.contains(element) && markup.getAttributeCount() == 0 && !nested;
        boolean hint = element.equals(HINT);
        boolean resource = element.startsWith("ri:") && !element.equals("ri:user");
        if (!plain && !hint && !PARTS.contains(element) && !resource) {
            losses.add(LOSSES.getOrDefault(element, Loss.FORMATTING));
        }
    }

    private void end(String element) {
        silent -= SILENT.contains(element) ? 1 : 0;
        switch (element) {
            case "ul", "ol" -> {
                lists--;
                breakParagraph();
            }
            case "p", "div", "tr" -> breakParagraph();
            default -> {
                // Stands in the line
            }
        }
    }

    /** In markup a break is a blank, and blanks at the beginning of a line are none. */
    private void characters(String more) {
        if (silent > 0) {
            return;
        }
        String blanks = more.replaceAll("[ \\t\\r\\n]+", " ");
        boolean begins = text.isEmpty() || endsWith("\n") || endsWith(ITEM) || endsWith(" ");
        text.append(begins && blanks.startsWith(" ") ? blanks.substring(1) : blanks);
    }

    /** What follows begins a line. */
    private void breakLine() {
        if (endsWith(" ") && !endsWith(ITEM)) {
            text.setLength(text.length() - 1);
        }
        if (!text.isEmpty() && !endsWith("\n")) {
            text.append('\n');
        }
    }

    /** What follows begins a paragraph; in a list, items stand below one another. */
    private void breakParagraph() {
        if (text.isEmpty() || endsWith("\n" + ITEM) || text.toString().equals(ITEM)) {
            return;
        }
        breakLine();
        if (lists == 0 && !endsWith("\n\n")) {
            text.append('\n');
        }
    }

    private boolean endsWith(String end) {
        int from = text.length() - end.length();
        return from >= 0 && text.indexOf(end, from) == from;
    }
}
