package dev.hindsight.finding;

import java.util.Map;

/**
 * Where a finding block and its parameters stand in a page's storage format, so that an editor can replace just
 * those. Immutable.
 *
 * @param whole from the {@code <} of the macro's start tag to behind the {@code >} of its end tag
 * @param parameters for each parameter name the whole {@code ac:parameter} element, likewise; of a repeated name the
 *     first, whose value is the one that counts
 */
public record BlockSource(TextRange whole, Map<String, TextRange> parameters) {

    public BlockSource {
        parameters = Map.copyOf(parameters);
    }
}
