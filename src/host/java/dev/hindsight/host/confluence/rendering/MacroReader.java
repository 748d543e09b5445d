package dev.hindsight.host.confluence.rendering;

import dev.hindsight.host.confluence.content.Site;
import dev.hindsight.host.confluence.content.StorageFormat;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads one macro from storage format, its parameters as macros get them and its body rendered. */
final class MacroReader {

    private final Site site;
    private final StorageRenderer renderer;

    MacroReader(Site site, StorageRenderer renderer) {
        this.site = site;
        this.renderer = renderer;
    }

    /** Leaves the reader at the macro's end. */
    MacroCall read(XMLStreamReader in, Rendering rendering) throws XMLStreamException {
        String name = StorageRenderer.attribute(in, "name", "");
        Optional<String> id =
                Optional.of(StorageRenderer.attribute(in, "macro-id", "")).filter(given -> !given.isEmpty());
        Map<String, @Nullable String> parameters = new LinkedHashMap<>();
        String plain = "";
        String rich = "";
        while (in.next() != XMLStreamConstants.END_ELEMENT) {
            if (!in.isStartElement()) {
                continue;
            }
            switch (in.getLocalName()) {
                case "parameter", "default-parameter" ->
                    parameters.put(StorageRenderer.attribute(in, "name", ""), value(in, rendering));
                case "plain-text-body" -> plain = in.getElementText();
                case "rich-text-body" -> rich = renderer.content(in, rendering);
                default -> StorageRenderer.skip(in);
            }
        }
        return new MacroCall(name, id, parameters, plain, rich);
    }

    /** Null for what has no text and for what is not found, as in the product. */
    private @Nullable String value(XMLStreamReader in, Rendering rendering) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        List<Optional<String>> resources = new ArrayList<>();
        int depth = 1;
        while (depth > 0) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (isResource(in)) {
                        resources.add(resource(in, rendering));
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(in.getText());
                default -> {}
            }
        }
        if (resources.isEmpty()) {
            return text.isEmpty() ? null : text.toString();
        }
        List<String> found = resources.stream().flatMap(Optional::stream).toList();
        return found.isEmpty() ? null : String.join(",", found);
    }

    /** A link of plain XHTML stands for its address. */
    private static boolean isResource(XMLStreamReader in) {
        return StorageFormat.RESOURCE_NAMESPACE.equals(in.getNamespaceURI())
                || in.getLocalName().equals("a");
    }

    private Optional<String> resource(XMLStreamReader in, Rendering rendering) {
        return switch (in.getLocalName()) {
            case "user" -> Optional.of(user(StorageRenderer.attribute(in, "userkey", "")));
            case "page" ->
                Optional.of(page(
                        StorageRenderer.attribute(
                                in, "space-key", rendering.subject().spaceKey()),
                        StorageRenderer.attribute(in, "content-title", "")));
            case "space" -> given(StorageRenderer.attribute(in, "space-key", ""));
            case "url" -> given(StorageRenderer.attribute(in, "value", ""));
            case "attachment" -> given(StorageRenderer.attribute(in, "filename", ""));
            case "a" -> Optional.ofNullable(in.getAttributeValue(null, "href"));
            default -> Optional.empty();
        };
    }

    /** Of nobody there is no name. */
    private static String user(String key) {
        return People.withConfluenceKey(key).map(Person::userName).orElse("");
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }

    private String page(String space, String title) {
        return site.tree()
                .byTitle(space, title)
                .map(page -> page.spaceKey() + ":" + page.title())
                .orElse(title);
    }
}
