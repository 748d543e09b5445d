package com.atlassian.confluence.plugins.createcontent.api.contextproviders;

import java.util.Map;

/** Asks a plugin's context provider for the values of a template's variables, as the product does. */
public final class TemplateVariables {

    private TemplateVariables() {}

    /** What is given, and what the provider has added or changed. */
    public static Map<String, Object> of(AbstractBlueprintContextProvider provider, Map<String, Object> given) {
        BlueprintContext context = new BlueprintContext();
        context.getMap().putAll(given);
        return Map.copyOf(provider.updateBlueprintContext(context).getMap());
    }
}
