package dev.hindsight.host.confluence.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.ws.rs.Path;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** REST below {@code /rest}: the plugin's resources, and whatever the host itself mounts. Used by one thread at a time; its mounts are shared. */
public final class RestModules implements ModuleKind {

    private final Mounts mounts = new Mounts();
    private final List<Mount> active = new ArrayList<>();

    public Mounts mounts() {
        return mounts;
    }

    @Override
    public void enable(Activation activation) {
        activation.modules("rest").forEach(module -> {
            for (String version : List.of(module.attribute("version", "1.0"), "latest")) {
                ServletContainer container = container(module, activation);
                Mount mount = new Mount(module.required("path") + "/" + version + "/*", container, Map.of());
                active.add(mount);
                mounts.add(mount);
            }
        });
    }

    private static ServletContainer container(XmlElement module, Activation activation) {
        ResourceConfig resources = RestApplication.empty();
        module.all("package")
                .flatMap(element -> PackageClasses.in(activation.loader(), element.text()).stream())
                .map(activation.components()::load)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .forEach(type -> resources.register(activation.components().module(type.getName(), Object.class)));
        return new ServletContainer(resources);
    }

    @Override
    public void disable() {
        active.forEach(mounts::remove);
        active.clear();
    }
}
