package dev.hindsight.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One macro on a page, and where its characters stand in the page's storage format, so that some of them can be replaced and no
 * others.
 *
 * @param block what it says
 * @param element the macro from its start tag to its end tag
 * @param inner what stands between the two; empty where the macro is one tag
 * @param parameters by name its parameters, each from its start tag to its end tag, in the order in which they stand
 * @param body its rich text; empty where there is none
 */
public record MacroSource(
        MacroBlock block, Span element, Optional<Span> inner, Map<String, List<Span>> parameters, Optional<Body> body) {

    public MacroSource {
        parameters = Map.copyOf(parameters);
    }

    /**
     * A rich text.
     *
     * @param element with the tags around it
     * @param content without them
     */
    public record Body(Span element, Span content) {}

    /**
     * Characters of a text.
     *
     * @param start the first of them
     * @param end the one after the last
     */
    public record Span(int start, int end) {

        /** The characters of a text that it is a span of. */
        public String of(String text) {
            return text.substring(start, end);
        }
    }
}
