package dev.hindsight.host.confluence.rendering;

import dev.hindsight.host.server.Html;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Headings with anchors as Confluence makes them, and the table of contents over them. */
final class Headings {

    private Headings() {}

    static boolean isHeading(String element) {
        return element.matches("[hH][1-6]");
    }

    static String html(XMLStreamReader in, StorageRenderer renderer, Rendering rendering) throws XMLStreamException {
        int level = in.getLocalName().charAt(1) - '0';
        String html = renderer.content(in, rendering);
        String text = html.replaceAll("<[^>]*>", "");
        String id = (rendering.subject().title() + "-" + text).replaceAll("\\s+", "");
        rendering.headings().add(new Rendering.Heading(level, id, text));
        return "<h" + level + " id=\"" + Html.escape(id) + "\">" + html + "</h" + level + ">";
    }

    /** The text of a heading is HTML already. */
    static String contents(List<Rendering.Heading> headings) {
        StringBuilder html = new StringBuilder("<nav class=\"toc-macro\"><ul>");
        for (Rendering.Heading heading : headings) {
            html.append("<li class=\"toc-level-")
                    .append(heading.level())
                    .append("\"><a href=\"#")
                    .append(Html.escape(heading.id()))
                    .append("\">")
                    .append(heading.html())
                    .append("</a></li>");
        }
        return html.append("</ul></nav>").toString();
    }
}
