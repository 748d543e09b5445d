package dev.hindsight.host.confluence.blueprint;

import com.atlassian.confluence.plugins.createcontent.api.contextproviders.AbstractBlueprintContextProvider;
import com.atlassian.confluence.plugins.createcontent.api.contextproviders.TemplateVariables;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A template in storage format, and who says what its variables stand for.
 *
 * @param storage with the elements {@code at:var} and {@code at:i18n} still in it
 */
public record ContentTemplate(String storage, Optional<AbstractBlueprintContextProvider> provider) {

    private static final String TITLE = "ContentPageTitle";

    /** What a new page starts with. */
    public record Start(String title, String body) {}

    /**
     * A new start each time; the title is what the provider chose, else the one given.
     *
     * @param answers what the author has said in the wizard, by the names of its fields
     */
    public Start start(String spaceKey, String title, Map<String, String> answers, TemplateFilling.Texts texts) {
        Map<String, Object> given = new HashMap<>(answers);
        given.putAll(Map.of("spaceKey", spaceKey, TITLE, title));
        Map<String, Object> variables =
                provider.map(known -> TemplateVariables.of(known, given)).orElse(given);
        return new Start(String.valueOf(variables.get(TITLE)), new TemplateFilling(variables, texts).filled(storage));
    }
}
