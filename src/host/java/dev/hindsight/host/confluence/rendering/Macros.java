package dev.hindsight.host.confluence.rendering;

import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.macro.MacroExecutionException;
import dev.hindsight.host.server.Html;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Executes macros: a plugin's, then the host's own; what fails or is unknown becomes a box and never harms the rest of the page.
 */
final class Macros {

    private static final Logger log = LoggerFactory.getLogger(Macros.class);

    private final PluginMacros plugins;
    private final HostMacros own;

    Macros(PluginMacros plugins, HostMacros own) {
        this.plugins = plugins;
        this.own = own;
    }

    String html(MacroCall call, Rendering rendering) {
        Object outer = rendering.getProperty("macroDefinition");
        rendering.setProperty("macroDefinition", new RenderedMacro(call.id()));
        try {
            Optional<Macro> macro = plugins.named(call.name());
            if (macro.isPresent()) {
                return execute(macro.get(), call, rendering);
            }
            return own.html(call, rendering).orElseGet(() -> box("Unknown macro: '" + call.name() + "'", ""));
        } catch (MacroExecutionException | RuntimeException | LinkageError e) {
            log.warn(
                    "Error rendering macro '{}' on page {}",
                    call.name(),
                    rendering.subject().id(),
                    e);
            return box("Error rendering macro '" + call.name() + "'", String.valueOf(e.getMessage()));
        } finally {
            rendering.setProperty("macroDefinition", outer);
        }
    }

    private static String execute(Macro macro, MacroCall call, Rendering rendering) throws MacroExecutionException {
        String body = switch (macro.getBodyType()) {
            case RICH_TEXT -> call.richBodyHtml();
            case PLAIN_TEXT -> call.plainBody();
            case NONE -> "";
        };
        @Nullable String html = macro.execute(new HashMap<>(call.parameters()), body, rendering);
        return html == null ? box("Error rendering macro '" + call.name() + "'", "null") : html;
    }

    static String box(String title, String message) {
        return "<div class=\"aui-message aui-message-error error\"><p class=\"title\"><strong>" + Html.escape(title)
                + "</strong></p>" + (message.isEmpty() ? "" : "<p>" + Html.escape(message) + "</p>") + "</div>";
    }
}
