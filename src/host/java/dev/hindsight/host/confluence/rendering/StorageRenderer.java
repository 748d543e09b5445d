package dev.hindsight.host.confluence.rendering;

import dev.hindsight.host.confluence.content.Site;
import dev.hindsight.host.confluence.content.StorageFormat;
import dev.hindsight.host.server.Html;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Streams storage format into the HTML that readers see. Text is escaped, unknown markup is left out while its content stays.
 * Shared by all threads; each rendering belongs to one.
 */
public final class StorageRenderer {

    private final Macros macros;
    private final MacroReader macroReader;
    private final Links links;
    private final Tasks tasks;

    public StorageRenderer(Site site, PluginMacros plugins) {
        this.macros = new Macros(plugins, new HostMacros(new Inclusions(site, this), new LabeledPages(site)));
        this.macroReader = new MacroReader(site, this);
        this.links = new Links(site, this);
        this.tasks = new Tasks(this);
    }

    /** The whole text, table of contents included. */
    public String page(Rendering rendering) {
        String html = fragment(rendering.subject().body(), rendering);
        return html.contains(HostMacros.CONTENTS_MARK)
                ? html.replace(HostMacros.CONTENTS_MARK, Headings.contents(rendering.headings()))
                : html;
    }

    String fragment(String storage, Rendering rendering) {
        StringBuilder out = new StringBuilder(storage.length() * 2);
        try {
            XMLStreamReader in = StorageFormat.reader(storage);
            in.nextTag();
            content(in, out, rendering);
        } catch (XMLStreamException e) {
            out.append(Macros.box("Error rendering the page", String.valueOf(e.getMessage())));
        }
        return out.toString();
    }

    /** Everything up to the end of the element in which the reader stands. */
    void content(XMLStreamReader in, StringBuilder out, Rendering rendering) throws XMLStreamException {
        while (true) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> element(in, out, rendering);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    out.append(Html.escape(in.getText()));
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return;
                }
                default -> {}
            }
        }
    }

    String content(XMLStreamReader in, Rendering rendering) throws XMLStreamException {
        StringBuilder out = new StringBuilder();
        content(in, out, rendering);
        return out.toString();
    }

    private void element(XMLStreamReader in, StringBuilder out, Rendering rendering) throws XMLStreamException {
        if (StorageFormat.MACRO_NAMESPACE.equals(in.getNamespaceURI())) {
            special(in, out, rendering);
        } else if (StorageFormat.RESOURCE_NAMESPACE.equals(in.getNamespaceURI())) {
            skip(in);
        } else if (Headings.isHeading(in.getLocalName())) {
            out.append(Headings.html(in, this, rendering));
        } else if (in.getLocalName().equals("time")) {
            out.append(Times.html(in));
            skip(in);
        } else {
            SafeMarkup.element(in, out, () -> content(in, out, rendering));
        }
    }

    private void special(XMLStreamReader in, StringBuilder out, Rendering rendering) throws XMLStreamException {
        switch (in.getLocalName()) {
            case "structured-macro", "macro" -> out.append(macros.html(macroReader.read(in, rendering), rendering));
            case "link" -> out.append(links.link(in, rendering));
            case "image" -> out.append(links.image(in, rendering));
            case "task-list" -> out.append(tasks.list(in, rendering));
            case "emoticon" -> {
                out.append(Html.escape(attribute(in, "emoji-fallback", attribute(in, "name", ""))));
                skip(in);
            }
            case "placeholder", "parameter" -> skip(in);
            case "layout", "layout-section", "layout-cell" -> {
                out.append("<div class=\"").append(in.getLocalName()).append("\">");
                content(in, out, rendering);
                out.append("</div>");
            }
            default -> content(in, out, rendering);
        }
    }

    /** Attribute of Confluence's own namespaces. */
    static String attribute(XMLStreamReader in, String name, String otherwise) {
        String macro = in.getAttributeValue(StorageFormat.MACRO_NAMESPACE, name);
        String value = macro != null ? macro : in.getAttributeValue(StorageFormat.RESOURCE_NAMESPACE, name);
        return value == null ? otherwise : value;
    }

    /** Passes over the element in which the reader stands. */
    static void skip(XMLStreamReader in) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = in.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
