package dev.hindsight.frame;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.content.render.xhtml.storage.macro.MacroId;
import com.atlassian.confluence.xhtml.api.MacroDefinition;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads the id of a macro that has one. It is put into the plugin's bundle and run there, so it may name only what the plugin
 * has, and some of that may be missing.
 */
public final class MacroIdFromInside implements Supplier<String> {

    /** The classes that this needs beside the plugin's, by binary name. */
    public static final List<String> TYPES =
            List.of("dev.hindsight.frame.MacroIdFromInside", "dev.hindsight.frame.MacroIdFromInside$MacroOnThePage");

    /** The id, as far as it can be read here; empty text when it cannot. */
    @Override
    public String get() {
        Object macro = macro();
        ConversionContext context = (ConversionContext) Proxy.newProxyInstance(
                MacroIdFromInside.class.getClassLoader(),
                new Class<?>[] {ConversionContext.class},
                (proxy, method, arguments) -> macro);
        return RenderedMacro.id(context).orElse("");
    }

    private static Object macro() {
        try {
            return new MacroOnThePage();
        } catch (LinkageError thisVersionHasNone) {
            return "a macro";
        }
    }

    private static final class MacroOnThePage extends MacroDefinition {
        @Override
        public Optional<MacroId> getMacroIdentifier() {
            return Optional.of(new MacroId());
        }
    }
}
