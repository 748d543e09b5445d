package dev.hindsight.host.confluence.rest;

import dev.hindsight.host.confluence.content.ContentRefusal;
import dev.hindsight.host.confluence.content.StoredPage;
import dev.hindsight.host.confluence.rendering.Wiki;

/** What a PUT of a page means: a new version, a move, a restore, or the publishing of a draft. */
record PageUpdates(Wiki wiki) {

    StoredPage update(StoredPage page, Sent sent) {
        return switch (page.status()) {
            case DRAFT -> wiki.pages().publish(page.id(), sent.pageText(page.title(), page.body()));
            case TRASHED -> restored(page, sent);
            case CURRENT -> rewritten(wiki.editable(page.id()), sent);
            case HISTORICAL -> throw new ContentRefusal(400, "An old version cannot be changed.");
        };
    }

    private StoredPage restored(StoredPage page, Sent sent) {
        if (!sent.text("/status").equals("current")) {
            throw new ContentRefusal(400, "Only the status of content in the trash can be changed.");
        }
        if (sent.version() != page.version() + 1) {
            throw new ContentRefusal(
                    409, "Version must be incremented on update. Current version is: " + page.version());
        }
        return wiki.pages().restore(page.id());
    }

    private StoredPage rewritten(StoredPage page, Sent sent) {
        boolean elsewhere = sent.hasAncestors() && !sent.parent().equals(page.parent());
        if (elsewhere) {
            wiki.visible(sent.parent().getAsLong());
        }
        StoredPage updated =
                wiki.pages().update(wiki.caller(), page.id(), sent.version(), sent.pageText(page.title(), page.body()));
        return elsewhere ? wiki.pages().move(page.id(), page.spaceKey(), sent.parent()) : updated;
    }
}
