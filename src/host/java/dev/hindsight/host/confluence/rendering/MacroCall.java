package dev.hindsight.host.confluence.rendering;

import java.util.Map;
import java.util.Optional;

/**
 * A macro as a page names it, read from storage format. Not yet looked up.
 *
 * @param parameters as Confluence hands them to macros: users by name, pages by title; the unnamed one under the empty name
 * @param plainBody text of a plain body, empty without one
 * @param richBodyHtml the rich body, rendered; empty without one
 */
public record MacroCall(
        String name, Optional<String> id, Map<String, String> parameters, String plainBody, String richBodyHtml) {

    public MacroCall {
        parameters = Map.copyOf(parameters);
    }

    String parameter(String parameter, String otherwise) {
        return parameters.getOrDefault(parameter, otherwise);
    }
}
