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

    private static final int ROOT_DEPTH = 1;

    /** What a text can carry, as long as it has no attributes. */
    private static final Set<String> PLAIN = Set.of("p", "br", "ul", "li");

    /** Hints of a template for whoever writes there, which the editor drops as soon as somebody does. */
    static final String HINT = "ac:placeholder";

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

    private final XMLStreamReader2 markup;
    private final PlainText text = new PlainText();
    private final Set<Loss> losses = EnumSet.noneOf(Loss.class);
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
                    text.characters(markup.getText());
                default -> {
                    // Comments and processing instructions say nothing.
                }
            }
        }
        return new RichText(text.text(), losses);
    }

    private void start(String element) {
        if (markup.getDepth() > ROOT_DEPTH) {
            loseUnlessPlain(element);
        }
        lists += isList(element) ? 1 : 0;
        text.start(element);
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
        lists -= isList(element) ? 1 : 0;
        text.end(element);
    }

    private static boolean isList(String element) {
        return element.equals("ul") || element.equals("ol");
    }
}
