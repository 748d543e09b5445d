package dev.hindsight.finding;

import dev.hindsight.finding.MacroSource.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A macro parameter between its start tag and its end tag, while a page is walked.
 */
final class OpenParameter {

    private final String name;
    private final Span startTag;
    private final StringBuilder text = new StringBuilder();
    private final List<String> resources = new ArrayList<>();

    OpenParameter(String name, Span startTag) {
        this.name = name;
        this.startTag = startTag;
    }

    Span startTag() {
        return startTag;
    }

    String name() {
        return name;
    }

    void text(String more) {
        text.append(more);
    }

    void resource(String value) {
        resources.add(value);
    }

    /** What the resource identifiers inside point to, separated by commas and blanks; without any, the text. */
    String value() {
        return resources.isEmpty() ? text.toString() : String.join(", ", resources);
    }
}
