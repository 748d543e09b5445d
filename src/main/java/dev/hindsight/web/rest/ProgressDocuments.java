package dev.hindsight.web.rest;

import dev.hindsight.action.ActionItems;
import dev.hindsight.progress.Yardsticks;
import dev.hindsight.render.Disclosure;
import dev.hindsight.site.Settings;

/** Makes the document of a page for the current user. Threads may share it. */
public final class ProgressDocuments {

    private final ActionItems items;
    private final Disclosure disclosure;
    private final Settings settings;
    private final Yardsticks yardsticks;

    public ProgressDocuments(ActionItems items, Disclosure disclosure, Settings settings, Yardsticks yardsticks) {
        this.items = items;
        this.disclosure = disclosure;
        this.settings = settings;
        this.yardsticks = yardsticks;
    }

    ProgressDocument of(long pageId) {
        return ProgressDocument.of(
                pageId, items.ofPage(pageId).stream().map(disclosure::seen).toList(), yardsticks.now(settings.site()));
    }
}
