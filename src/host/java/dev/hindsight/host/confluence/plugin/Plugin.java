package dev.hindsight.host.confluence.plugin;

import dev.hindsight.host.server.HostOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one plugin of the site: loaded from a jar or a folder, enabled and disabled as often as wanted. It knows no class of it by
 * name. Enabling and disabling is done by one thread at a time.
 */
public final class Plugin {

    private static final Logger log = LoggerFactory.getLogger(Plugin.class);

    private final PluginClassLoader loader;
    private final Optional<XmlElement> descriptor;
    private final HostServices services;
    private final List<ModuleKind> kinds;
    private final Deque<ModuleKind> active = new ArrayDeque<>();
    private Optional<Components> components = Optional.empty();

    private Plugin(PluginClassLoader loader, HostServices services, List<ModuleKind> kinds) throws IOException {
        this.loader = loader;
        this.services = services;
        this.kinds = kinds;
        try (InputStream in = loader.getResourceAsStream("atlassian-plugin.xml")) {
            descriptor = in == null ? Optional.empty() : Optional.of(XmlElement.parse(in));
        }
    }

    /** Takes {@code folder} unless the options name a jar. */
    public static Plugin load(HostOptions options, Path folder, HostServices services, Modules modules) {
        try {
            PluginFiles files = options.pluginJar().isPresent()
                    ? PluginJar.read(options.pluginJar().get(), options.data().resolve("plugin"))
                    : ClassFolder.read(Files.createDirectories(folder));
            return new Plugin(files.open(), services, modules.kinds());
        } catch (IOException e) {
            throw new UncheckedIOException("The plugin cannot be read: " + e.getMessage(), e);
        }
    }

    public synchronized boolean isEnabled() {
        return components.isPresent();
    }

    /** Empty when there is no descriptor, and then there is nothing to enable. */
    public Optional<String> key() {
        return descriptor.map(element -> element.required("key"));
    }

    public PluginClassLoader loader() {
        return loader;
    }

    /** Wires the components, then the modules. When one of them fails nothing stays behind. */
    public synchronized void enable() {
        if (descriptor.isEmpty() || isEnabled()) {
            return;
        }
        Components wired = Components.wire(descriptor.get(), services, loader);
        components = Optional.of(wired);
        Activation activation = new Activation(descriptor.get(), loader, wired);
        try {
            for (ModuleKind kind : kinds) {
                active.push(kind);
                kind.enable(activation);
            }
        } catch (RuntimeException | LinkageError e) {
            disable();
            throw e;
        }
    }

    /** Takes the modules away and destroys the components. */
    public synchronized void disable() {
        while (!active.isEmpty()) {
            active.pop().disable();
        }
        components.ifPresent(Components::close);
        components = Optional.empty();
    }

    /** For good; the host is stopping. */
    public void unload() {
        disable();
        try {
            loader.close();
        } catch (IOException e) {
            log.warn("The plugin's class loader could not be closed", e);
        }
    }
}
