package dev.hindsight.host.confluence.rendering;

import com.atlassian.confluence.macro.Macro;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The macros of enabled plugins by name. They come and go with the plugin. */
public final class PluginMacros {

    private final Map<String, Macro> byName = new ConcurrentHashMap<>();

    public void add(String name, Macro macro) {
        byName.put(name, macro);
    }

    public void remove(String name) {
        byName.remove(name);
    }

    Optional<Macro> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
