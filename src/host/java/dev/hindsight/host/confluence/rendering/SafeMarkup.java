package dev.hindsight.host.confluence.rendering;

import dev.hindsight.host.server.Html;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Passes on HTML elements and attributes that can do no harm, and the content of all others. */
final class SafeMarkup {

    /** Writes the content of the element in which the reader stands. */
    interface Content {
        void write() throws XMLStreamException;
    }

    private static final Set<String> ELEMENTS = Set.of(
            "p",
            "div",
            "span",
            "strong",
            "b",
            "em",
            "i",
            "u",
            "s",
            "del",
            "ins",
            "sub",
            "sup",
            "small",
            "big",
            "code",
            "pre",
            "blockquote",
            "cite",
            "q",
            "abbr",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "colgroup",
            "col",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "a",
            "br",
            "hr",
            "img",
            "figure",
            "figcaption");
    /** Classes by which Confluence's style sheets know the tables of authors. */
    private static final Map<String, String> CLASSES =
            Map.of("table", "confluenceTable", "th", "confluenceTh", "td", "confluenceTd", "tr", "confluenceTr");

    private static final Set<String> EMPTY = Set.of("br", "hr", "img", "col");
    private static final Set<String> ATTRIBUTES = Set.of(
            "class", "id", "title", "colspan", "rowspan", "scope", "start", "alt", "width", "height", "lang", "dir",
            "style", "href", "src");

    private SafeMarkup() {}

    static void element(XMLStreamReader in, StringBuilder out, Content content) throws XMLStreamException {
        String name = in.getLocalName().toLowerCase(Locale.ROOT);
        boolean known = ELEMENTS.contains(name);
        if (name.equals("script") || name.equals("style")) {
            StorageRenderer.skip(in);
            return;
        }
        if (name.equals("table")) {
            out.append("<div class=\"table-wrap\">");
        }
        if (known) {
            out.append('<').append(name);
            attributes(name, in, out);
            out.append('>');
        }
        content.write();
        if (known && !EMPTY.contains(name)) {
            out.append("</").append(name).append('>');
        }
        if (name.equals("table")) {
            out.append("</div>");
        }
    }

    private static void attributes(String element, XMLStreamReader in, StringBuilder out) {
        String own = CLASSES.getOrDefault(element, "");
        String given = in.getAttributeValue(null, "class");
        if (!own.isEmpty()) {
            out.append(" class=\"")
                    .append(own)
                    .append(given == null ? "" : " " + Html.escape(given))
                    .append('"');
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String name = in.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = in.getAttributeValue(i);
            boolean written = name.equals("class") && !own.isEmpty();
            if (!written && ATTRIBUTES.contains(name) && isHarmless(name, value)) {
                out.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(Html.escape(value))
                        .append('"');
            }
        }
    }

    private static boolean isHarmless(String name, String value) {
        String text = value.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "href", "src" -> text.matches("(https?:|mailto:|/|#).*") || !text.contains(":");
            case "style" -> !text.matches("(?s).*(url|expression|import|\\\\).*");
            default -> true;
        };
    }
}
