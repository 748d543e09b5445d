package dev.hindsight.status.adapter.rest;

import dev.hindsight.item.ActionItems;
import dev.hindsight.settings.Settings;
import dev.hindsight.status.ProgressRulesNow;
import dev.hindsight.status.VisibilityFilter;

/** Makes the document of a page for the current user. Threads may share it. */
public final class ProgressDocuments {

    private final ActionItems items;
    private final VisibilityFilter visibility;
    private final Settings settings;
    private final ProgressRulesNow rules;

    public ProgressDocuments(
            ActionItems items, VisibilityFilter visibility, Settings settings, ProgressRulesNow rules) {
        this.items = items;
        this.visibility = visibility;
        this.settings = settings;
        this.rules = rules;
    }

    ProgressDocument of(long pageId) {
        return ProgressDocument.of(
                pageId, items.ofPage(pageId).stream().map(visibility::seen).toList(), rules.now(settings.site()));
    }
}
