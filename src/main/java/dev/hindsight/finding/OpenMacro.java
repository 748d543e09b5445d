package dev.hindsight.finding;

import dev.hindsight.finding.MacroSource.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A macro between its start tag and its end tag, while a page is walked. It gathers what stands directly below it: of the
 * parameters, the last of a name counts, as when Confluence renders the macro.
 */
final class OpenMacro {

    private final String name;
    private final int depth;
    private final Optional<String> macroId;
    private final Span startTag;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, List<Span>> places = new HashMap<>();
    private Optional<MacroSource.Body> body = Optional.empty();
    private Span endTag;
    private @Nullable OpenParameter parameter;
    private @Nullable Span bodyStart;
    private final BodyFields bodyFields = new BodyFields();

    OpenMacro(String name, int depth, Optional<String> macroId, Span startTag) {
        this.name = name;
        this.depth = depth;
        this.macroId = macroId;
        this.startTag = startTag;
        this.endTag = startTag;
    }

    int depth() {
        return depth;
    }

    boolean inParameter() {
        return parameter != null;
    }

    void startParameter(String parameterName, Span tag) {
        parameter = new OpenParameter(parameterName, tag);
    }

    void startBody(Span tag) {
        bodyStart = tag;
    }

    /** Its rich text, while that is walked; null outside of it. */
    @Nullable
    BodyFields openBody() {
        return bodyStart == null ? null : bodyFields;
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

    /** The end of an element directly below it. */
    void endChild(Span tag) {
        if (parameter != null) {
            values.put(parameter.name(), parameter.value());
            places.computeIfAbsent(parameter.name(), key -> new ArrayList<>())
                    .add(new Span(parameter.startTag().start(), tag.end()));
            parameter = null;
        } else if (bodyStart != null) {
            body = Optional.of(new MacroSource.Body(
                    new Span(bodyStart.start(), Math.max(bodyStart.end(), tag.end())),
                    new Span(bodyStart.end(), Math.max(bodyStart.end(), tag.start()))));
            bodyStart = null;
        }
    }

    void end(Span tag) {
        endTag = tag;
    }

    /** The finished block. */
    MacroBlock block() {
        return new MacroBlock(name, macroId, values, bodyFields.read());
    }

    /** The finished block with its places. */
    MacroSource source() {
        int start = startTag.end();
        int end = endTag.start();
        return new MacroSource(
                block(),
                new Span(startTag.start(), Math.max(startTag.end(), endTag.end())),
                end < start ? Optional.empty() : Optional.of(new Span(start, end)),
                places,
                body);
    }
}
