package dev.hindsight.finding;

import java.util.Map;
import java.util.Optional;

/**
 * One macro on a page, as it stands in the storage format.
 *
 * @param name name of the macro
 * @param macroId the attribute {@code ac:macro-id} that Confluence gives on save, when there is one
 * @param parameters its parameters by name, each by its text or by what its resource identifiers point to
 * @param body what its rich text says
 */
public record MacroBlock(String name, Optional<String> macroId, Map<String, String> parameters, BodyText body) {
    public MacroBlock {
        parameters = Map.copyOf(parameters);
    }
}
