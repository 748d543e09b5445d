package dev.hindsight.host.confluence.rendering;

import dev.hindsight.host.confluence.content.StorageFormat;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Confluence's inline tasks as a list with tick boxes that cannot be ticked. */
final class Tasks {

    private final StorageRenderer renderer;

    Tasks(StorageRenderer renderer) {
        this.renderer = renderer;
    }

    String list(XMLStreamReader in, Rendering rendering) throws XMLStreamException {
        StringBuilder html = new StringBuilder("<ul class=\"inline-task-list\">");
        while (in.next() != XMLStreamConstants.END_ELEMENT) {
            if (in.isStartElement()) {
                html.append(task(in, rendering));
            }
        }
        return html.append("</ul>").toString();
    }

    private String task(XMLStreamReader in, Rendering rendering) throws XMLStreamException {
        boolean done = false;
        String body = "";
        while (in.next() != XMLStreamConstants.END_ELEMENT) {
            if (!in.isStartElement() || !StorageFormat.MACRO_NAMESPACE.equals(in.getNamespaceURI())) {
                continue;
            }
            switch (in.getLocalName()) {
                case "task-status" -> done = in.getElementText().trim().equals("complete");
                case "task-body" -> body = renderer.content(in, rendering);
                default -> StorageRenderer.skip(in);
            }
        }
        return "<li" + (done ? " class=\"checked\"" : "") + "><input type=\"checkbox\" disabled"
                + (done ? " checked" : "") + "> <span>" + body + "</span></li>";
    }
}
