package dev.hindsight.host.confluence.plugin;

import dev.hindsight.host.server.Html;
import java.util.List;

/** Links that plugins add to the administration console and to the tools of a space. Shared by all threads; replaced as a whole. */
public final class WebItems implements ModuleKind {

    /** A link of a section such as {@code system.admin/configuration}; the label may be a key of a text. */
    public record Item(String section, String labelKey, String path) {

        /** The address in a space: its key stands where the link asks for it. */
        public String pathIn(String spaceKey) {
            return path.replace("$generalUtil.urlEncode($helper.spaceKey)", Html.urlPart(spaceKey));
        }
    }

    private volatile List<Item> items = List.of();

    /** The links of a location, such as {@code system.admin}. */
    public List<Item> items(String location) {
        return items.stream()
                .filter(item -> item.section().startsWith(location + "/"))
                .toList();
    }

    @Override
    public void enable(Activation activation) {
        items = activation.modules("web-item").map(WebItems::item).toList();
    }

    private static Item item(XmlElement module) {
        String label = module.all("label")
                .map(element -> element.attribute("key", element.text()))
                .findFirst()
                .orElseGet(() -> module.attribute("name", module.required("key")));
        String link = module.all("link").map(XmlElement::text).findFirst().orElse("/");
        return new Item(module.attribute("section", ""), label, link);
    }

    @Override
    public void disable() {
        items = List.of();
    }
}
