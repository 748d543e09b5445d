package dev.hindsight.host.confluence.plugin;

import java.util.stream.Stream;

/** What a kind of module needs to know about a plugin that is being enabled. */
record Activation(XmlElement descriptor, PluginClassLoader loader, Components components) {

    String pluginKey() {
        return descriptor.required("key");
    }

    Stream<XmlElement> modules(String kind) {
        return descriptor.all(kind);
    }
}
