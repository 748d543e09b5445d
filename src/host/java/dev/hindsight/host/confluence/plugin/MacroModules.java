package dev.hindsight.host.confluence.plugin;

import com.atlassian.confluence.macro.Macro;
import dev.hindsight.host.confluence.rendering.PluginMacros;
import java.util.ArrayList;
import java.util.List;

/** The plugin's macros. */
final class MacroModules implements ModuleKind {

    private final PluginMacros macros;
    private final List<String> names = new ArrayList<>();

    MacroModules(PluginMacros macros) {
        this.macros = macros;
    }

    @Override
    public void enable(Activation activation) {
        activation.modules("xhtml-macro").forEach(module -> {
            String name = module.required("name");
            names.add(name);
            macros.add(name, activation.components().module(module.required("class"), Macro.class));
        });
    }

    @Override
    public void disable() {
        names.forEach(macros::remove);
        names.clear();
    }
}
