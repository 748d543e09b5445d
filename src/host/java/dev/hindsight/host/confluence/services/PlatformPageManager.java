package dev.hindsight.host.confluence.services;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.Modification;
import com.atlassian.confluence.core.SaveContext;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import dev.hindsight.host.confluence.content.PageText;
import dev.hindsight.host.confluence.content.Pages;
import dev.hindsight.host.confluence.content.StoredPage;
import dev.hindsight.host.server.Person;
import org.jspecify.annotations.Nullable;

/** Reads and saves pages, in the thread's own name, without asking whether that person may. */
public final class PlatformPageManager implements PageManager {

    private final PlatformPages pages;
    private final Pages store;

    public PlatformPageManager(PlatformPages pages, Pages store) {
        this.pages = pages;
        this.store = store;
    }

    @Override
    public @Nullable Page getPage(long id) {
        return pages.find(id).orElse(null);
    }

    @Override
    public @Nullable Page getPage(String spaceKey, String pageTitle) {
        return pages.find(spaceKey, pageTitle).orElse(null);
    }

    /** The change is given the newest version, whichever was handed in; events are always published. */
    @Override
    @SuppressWarnings("unchecked")
    public <T extends ContentEntityObject> void saveNewVersion(
            T current, Modification<T> modification, @Nullable SaveContext saveContext) {
        PlatformPage newest =
                pages.find(current.getId()).orElseThrow(() -> new IllegalArgumentException("There is no such page."));
        StoredPage before = newest.stored();
        modification.modify((T) newest);
        Person author = PlatformUser.current()
                .orElseThrow(() -> new IllegalStateException("Nobody is signed in on this thread."));
        store.update(author, before.id(), before.version() + 1, new PageText(before.title(), newest.getBodyAsString()));
    }
}
