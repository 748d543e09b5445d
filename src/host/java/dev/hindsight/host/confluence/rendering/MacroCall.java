package dev.hindsight.host.confluence.rendering;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A macro as a page names it, read from storage format. Not yet looked up.
 *
 * @param parameters as Confluence hands them to macros: users by name, pages by title, null for what is empty or not found;
 *     the unnamed one under the empty name
 * @param plainBody text of a plain body, empty without one
 * @param richBodyHtml the rich body, rendered; empty without one
 */
public record MacroCall(
        String name,
        Optional<String> id,
        Map<String, @Nullable String> parameters,
        String plainBody,
        String richBodyHtml) {

    public MacroCall {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    String parameter(String parameter, String otherwise) {
        return Optional.ofNullable(parameters.get(parameter)).orElse(otherwise);
    }
}
