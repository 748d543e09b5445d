package dev.hindsight.host.confluence.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServlet;

/** The plugin's servlets below {@code /plugins/servlet}. Used by one thread at a time; its mounts are shared. */
public final class ServletModules implements ModuleKind {

    private final Mounts mounts = new Mounts();
    private final List<Mount> active = new ArrayList<>();

    public Mounts mounts() {
        return mounts;
    }

    @Override
    public void enable(Activation activation) {
        activation.modules("servlet").forEach(module -> {
            HttpServlet servlet = new GuardedServlet(
                    activation.components().module(module.required("class"), HttpServlet.class), activation.loader());
            Map<String, String> parameters = module.all("init-param")
                    .collect(Collectors.toMap(
                            parameter -> text(parameter, "param-name"), parameter -> text(parameter, "param-value")));
            module.all("url-pattern").forEach(pattern -> {
                Mount mount = new Mount(pattern.text(), servlet, parameters);
                active.add(mount);
                mounts.add(mount);
            });
        });
    }

    private static String text(XmlElement element, String child) {
        return element.all(child).map(XmlElement::text).findFirst().orElse("");
    }

    @Override
    public void disable() {
        active.forEach(mounts::remove);
        active.clear();
    }
}
