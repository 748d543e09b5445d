package dev.hindsight.host.confluence.probe;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.content.render.xhtml.storage.macro.MacroId;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.macro.MacroExecutionException;
import com.atlassian.confluence.xhtml.api.MacroDefinition;
import java.util.Map;
import java.util.TreeMap;

/** Says what it was given. */
public final class EchoMacro implements Macro {

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context)
            throws MacroExecutionException {
        if (parameters.containsKey("throw")) {
            throw new MacroExecutionException() {
                @Override
                public String getMessage() {
                    return "planted <b>";
                }
            };
        }
        MacroDefinition definition = (MacroDefinition) context.getProperty("macroDefinition");
        return "<echo entity='" + context.getEntity().getTitle() + "' output='" + context.getOutputType() + "' id='"
                + definition.getMacroIdentifier().map(MacroId::getId).orElse("none") + "'>" + new TreeMap<>(parameters)
                + body + "</echo>";
    }

    @Override
    public BodyType getBodyType() {
        return BodyType.RICH_TEXT;
    }

    @Override
    public OutputType getOutputType() {
        return OutputType.BLOCK;
    }
}
