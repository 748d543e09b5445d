package dev.hindsight.action;

import dev.hindsight.site.Pages;
import dev.hindsight.site.Settings;
import dev.hindsight.site.WikiPage;
import java.net.URI;
import java.util.Optional;

/**
 * The pages of the wiki with what each is cleared for at this moment: by its own state, the settings of its space and
 * what its editors have consented to. A page without restriction and draft label costs no query. Threads may share it.
 */
public final class ClearedPages {

    private final Pages pages;
    private final Settings settings;
    private final KnownPages knownPages;

    public ClearedPages(Pages pages, Settings settings, KnownPages knownPages) {
        this.pages = pages;
        this.settings = settings;
        this.knownPages = knownPages;
    }

    /** A page that is neither gone nor in the trash. */
    Optional<WikiPage> find(long pageId) {
        return pages.find(pageId).filter(page -> !page.trashed());
    }

    URI address(long pageId) {
        return pages.address(pageId);
    }

    Clearance clearance(WikiPage page) {
        return Clearance.present(page).isEmpty()
                ? Clearance.FULL
                : Clearance.of(
                        page,
                        settings.ofSpace(page.spaceKey()).restrictedPages(),
                        knownPages.consents(page.id()).keySet());
    }

    /**
     * Forgets the consents against what is no longer on a page: who restricts it anew, or makes it a draft again, is
     * asked anew.
     */
    void forgetOutdatedConsents(WikiPage page) {
        for (Obstacle consented : knownPages.consents(page.id()).keySet()) {
            if (!Clearance.present(page).contains(consented)) {
                knownPages.withdraw(page.id(), consented);
            }
        }
    }
}
