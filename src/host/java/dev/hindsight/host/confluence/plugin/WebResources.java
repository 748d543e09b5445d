package dev.hindsight.host.confluence.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Style sheets, scripts and other files of the plugin's web resources, by address and by the context in which pages include them.
 * Transforms nothing, so that pages include no Soy templates. Shared by all threads; replaced as a whole.
 */
public final class WebResources implements ModuleKind {

    /** Where a file is found, in which contexts it belongs, and which resources come before it. */
    private record File(
            String address,
            String resource,
            String location,
            Set<String> contexts,
            Set<String> dependencies,
            PluginClassLoader loader) {}

    private volatile Map<String, File> byAddress = Map.of();

    /** A file's bytes; the address is the part after {@code /download/resources/}. */
    public Optional<byte[]> content(String address) throws IOException {
        File file = byAddress.get(address);
        if (file == null) {
            return Optional.empty();
        }
        try (InputStream in = file.loader().getResourceAsStream(file.location().replaceFirst("^/", ""))) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }

    /**
     * Addresses, relative to {@code /download/resources/}, of what a page includes: what belongs into any of its contexts, and what it
     * asks for, each behind the resources of the plugin that it depends on, in the
     * order of the descriptor.
     *
     * @param required complete keys of web resources
     */
    public List<String> included(Set<String> contexts, Set<String> required) {
        Set<String> ordered = new LinkedHashSet<>();
        byAddress.values().stream()
                .filter(file -> required.contains(file.resource())
                        || file.contexts().stream().anyMatch(contexts::contains))
                .forEach(file -> add(file.resource(), ordered));
        return ordered.stream()
                .flatMap(resource -> byAddress.values().stream()
                        .filter(file -> file.resource().equals(resource)))
                .map(File::address)
                .filter(address ->
                        address.endsWith(".css") || (address.endsWith(".js") && !address.endsWith(".soy.js")))
                .toList();
    }

    /** A resource behind all that it depends on. */
    private void add(String resource, Set<String> ordered) {
        if (ordered.contains(resource)) {
            return;
        }
        byAddress.values().stream()
                .filter(file -> file.resource().equals(resource))
                .flatMap(file -> file.dependencies().stream())
                .forEach(needed -> add(needed, ordered));
        ordered.add(resource);
    }

    /** Whether the file at an address comes after a resource of the product's. */
    public boolean dependsOn(String address, String resource) {
        File file = byAddress.get(address);
        return file != null && file.dependencies().contains(resource);
    }

    @Override
    public void enable(Activation activation) {
        Map<String, File> files = new LinkedHashMap<>();
        activation.modules("web-resource").forEach(module -> {
            downloads(activation, module).forEach(file -> files.put(file.address(), file));
        });
        activation
                .modules("web-item")
                .flatMap(module -> downloads(activation, module).stream())
                .forEach(file -> files.put(file.address(), file));
        downloads(activation, activation.descriptor()).forEach(file -> files.put(file.address(), file));
        byAddress = files;
    }

    private static List<File> downloads(Activation activation, XmlElement module) {
        String key = module.equals(activation.descriptor()) ? "" : ":" + module.required("key");
        return module.all("resource")
                .filter(resource -> resource.attribute("type", "").equals("download"))
                .map(resource -> new File(
                        activation.pluginKey() + key + "/" + resource.required("name"),
                        activation.pluginKey() + key,
                        resource.required("location"),
                        texts(module, "context"),
                        texts(module, "dependency"),
                        activation.loader()))
                .toList();
    }

    private static Set<String> texts(XmlElement module, String child) {
        return module.all(child).map(XmlElement::text).collect(Collectors.toSet());
    }

    @Override
    public void disable() {
        byAddress = Map.of();
    }
}
