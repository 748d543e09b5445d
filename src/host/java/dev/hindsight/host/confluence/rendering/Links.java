package dev.hindsight.host.confluence.rendering;

import dev.hindsight.host.confluence.content.Site;
import dev.hindsight.host.confluence.content.StoredPage;
import dev.hindsight.host.server.HostOptions;
import dev.hindsight.host.server.Html;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Confluence's links and images. Attachments do not exist here: they are shown by name. */
final class Links {

    private final Site site;
    private final StorageRenderer renderer;

    Links(Site site, StorageRenderer renderer) {
        this.site = site;
        this.renderer = renderer;
    }

    String link(XMLStreamReader in, Rendering rendering) throws XMLStreamException {
        String anchor = StorageRenderer.attribute(in, "anchor", "");
        Target target = new Target("#" + anchor, anchor);
        String bodyHtml = "";
        while (in.next() != XMLStreamConstants.END_ELEMENT) {
            if (!in.isStartElement()) {
                continue;
            }
            switch (in.getLocalName()) {
                case "link-body" -> bodyHtml = renderer.content(in, rendering);
                case "plain-text-link-body" -> bodyHtml = Html.escape(in.getElementText());
                default -> {
                    target = target(in, rendering, anchor);
                    StorageRenderer.skip(in);
                }
            }
        }
        return "<a href=\"" + Html.escape(target.address()) + "\">"
                + (bodyHtml.isEmpty() ? Html.escape(target.text()) : bodyHtml) + "</a>";
    }

    String image(XMLStreamReader in, Rendering rendering) throws XMLStreamException {
        String alt = StorageRenderer.attribute(in, "alt", "");
        String html = "";
        while (in.next() != XMLStreamConstants.END_ELEMENT) {
            if (!in.isStartElement()) {
                continue;
            }
            if (in.getLocalName().equals("url")) {
                String address = StorageRenderer.attribute(in, "value", "");
                html = address.matches("https?://.*")
                        ? "<img src=\"" + Html.escape(address) + "\" alt=\"" + Html.escape(alt) + "\">"
                        : "";
            } else {
                html = "<span class=\"attachment\">" + Html.escape(StorageRenderer.attribute(in, "filename", alt))
                        + "</span>";
            }
            StorageRenderer.skip(in);
        }
        return html;
    }

    private Target target(XMLStreamReader in, Rendering rendering, String anchor) {
        return switch (in.getLocalName()) {
            case "page", "content-entity" -> page(in, rendering, anchor);
            case "user" -> user(StorageRenderer.attribute(in, "userkey", ""));
            case "space" -> space(StorageRenderer.attribute(in, "space-key", ""));
            case "attachment" -> new Target("#", StorageRenderer.attribute(in, "filename", ""));
            default -> new Target("#", "");
        };
    }

    private Target page(XMLStreamReader in, Rendering rendering, String anchor) {
        String title = StorageRenderer.attribute(in, "content-title", "");
        String space =
                StorageRenderer.attribute(in, "space-key", rendering.subject().spaceKey());
        Optional<StoredPage> page = site.tree().byTitle(space, title);
        String address = page.map(found -> "/pages/viewpage.action?pageId=" + found.id())
                .orElseGet(() ->
                        "/pages/createpage.action?spaceKey=" + Html.urlPart(space) + "&title=" + Html.urlPart(title));
        return new Target(HostOptions.CONFLUENCE_CONTEXT + address + (anchor.isEmpty() ? "" : "#" + anchor), title);
    }

    private static Target user(String key) {
        Optional<Person> person = People.withConfluenceKey(key);
        return new Target(
                HostOptions.CONFLUENCE_CONTEXT + "/display/~"
                        + person.map(Person::userName).orElse("unknown"),
                person.map(Person::fullName).orElse("Unknown User (" + key + ")"));
    }

    private static Target space(String key) {
        return new Target(HostOptions.CONFLUENCE_CONTEXT + "/display/" + Html.urlPart(key), key);
    }

    private record Target(String address, String text) {}
}
