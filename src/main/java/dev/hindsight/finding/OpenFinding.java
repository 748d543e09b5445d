package dev.hindsight.finding;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A finding block between its start tag and its end tag, while a page is walked. It gathers the parameters that stand
 * directly below it; the first of a name counts. For one thread.
 */
final class OpenFinding {

    private final int depth;
    private final int start;
    private final Optional<String> macroId;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, TextRange> ranges = new HashMap<>();
    private @Nullable OpenParameter parameter;
    private int end;

    OpenFinding(int depth, int start, Optional<String> macroId) {
        this.depth = depth;
        this.start = start;
        this.end = start;
        this.macroId = macroId;
    }

    int depth() {
        return depth;
    }

    boolean inParameter() {
        return parameter != null;
    }

    void startParameter(String name, int start) {
        parameter = new OpenParameter(name, start);
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

    void endParameter(int end) {
        if (parameter != null) {
            values.putIfAbsent(parameter.name(), parameter.value());
            ranges.putIfAbsent(parameter.name(), new TextRange(parameter.start(), end));
            parameter = null;
        }
    }

    void end(int end) {
        this.end = end;
    }

    /** The finished block; valid once {@link #end} was called. */
    FindingBlock block(int position) {
        return new FindingBlock(
                position,
                Optional.ofNullable(values.get("id")),
                macroId,
                Finding.ofParameters(values),
                new BlockSource(new TextRange(start, end), ranges));
    }
}
