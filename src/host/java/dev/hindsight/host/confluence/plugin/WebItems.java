package dev.hindsight.host.confluence.plugin;

import java.util.List;

/** Links that plugins add to the administration console. Shared by all threads; replaced as a whole. */
public final class WebItems implements ModuleKind {

    /** A link of the console; the label may be a key of a text. Immutable. */
    public record Item(String labelKey, String path) {}

    private volatile List<Item> items = List.of();

    public List<Item> items() {
        return items;
    }

    @Override
    public void enable(Activation activation) {
        items = activation
                .modules("web-item")
                .filter(item -> item.attribute("section", "").startsWith("system.admin"))
                .map(WebItems::item)
                .toList();
    }

    private static Item item(XmlElement module) {
        String label = module.all("label")
                .map(element -> element.attribute("key", element.text()))
                .findFirst()
                .orElseGet(() -> module.attribute("name", module.required("key")));
        String link = module.all("link").map(XmlElement::text).findFirst().orElse("/");
        return new Item(label, link);
    }

    @Override
    public void disable() {
        items = List.of();
    }
}
