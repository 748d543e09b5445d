package dev.hindsight.finding;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A macro between its start tag and its end tag, while a page is walked. It gathers the parameters that stand directly
 * below it; the last of a name counts, as when Confluence renders the macro.
 */
final class OpenMacro {

    private final String name;
    private final int depth;
    private final Optional<String> macroId;
    private final Map<String, String> values = new HashMap<>();
    private @Nullable OpenParameter parameter;

    OpenMacro(String name, int depth, Optional<String> macroId) {
        this.name = name;
        this.depth = depth;
        this.macroId = macroId;
    }

    int depth() {
        return depth;
    }

    boolean inParameter() {
        return parameter != null;
    }

    void startParameter(String parameterName) {
        parameter = new OpenParameter(parameterName);
    }

    void text(String text) {
        if (parameter != null) {
            parameter.text(text);
        }
    }

    void resource(String value) {
        if (parameter != null) {
            parameter.resource(value);
        }
    }

    void endParameter() {
        if (parameter != null) {
            values.put(parameter.name(), parameter.value());
            parameter = null;
        }
    }

    /** The finished block. */
    MacroBlock block() {
        return new MacroBlock(name, macroId, values);
    }
}
