package dev.hindsight.frame;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.content.render.xhtml.storage.macro.MacroId;
import com.atlassian.confluence.xhtml.api.MacroDefinition;
import java.util.Optional;

/**
 * Reads the macro id of the macro that is being rendered, from a property that Confluence sets without promising it.
 * The one place that names its type, whose packages are imported only where there are any; where a version has none, findings
 * are found by what they say.
 */
final class RenderedMacro {

    private static final String PROPERTY = "macroDefinition";

    private RenderedMacro() {}

    static Optional<String> id(ConversionContext context) {
        try {
            return context.getProperty(PROPERTY) instanceof MacroDefinition definition
                    ? definition.getMacroIdentifier().map(MacroId::getId)
                    : Optional.empty();
        } catch (LinkageError thisVersionHasNone) {
            return Optional.empty();
        }
    }
}
