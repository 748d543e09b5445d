package com.atlassian.confluence.plugins.createcontent.api.contextproviders;

/** Says what the variables of a blueprint's template stand for; implemented by plugins. */
public abstract class AbstractBlueprintContextProvider {
    protected abstract BlueprintContext updateBlueprintContext(BlueprintContext blueprintContext);
}
