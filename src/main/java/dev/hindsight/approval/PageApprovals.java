package dev.hindsight.approval;

import dev.hindsight.scan.TrackedPages;
import dev.hindsight.settings.Settings;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.WikiPage;
import java.net.URI;
import java.util.Optional;

/**
 * The pages of the wiki with what each is cleared for at this moment: by its own state, the settings of its space and
 * what its editors have consented to. A page without restriction and draft label costs no query. Threads may share it.
 */
public final class PageApprovals {

    private final Pages pages;
    private final Settings settings;
    private final TrackedPages trackedPages;

    public PageApprovals(Pages pages, Settings settings, TrackedPages trackedPages) {
        this.pages = pages;
        this.settings = settings;
        this.trackedPages = trackedPages;
    }

    /** A page that is neither gone nor in the trash. */
    public Optional<WikiPage> find(long pageId) {
        return pages.find(pageId).filter(page -> !page.trashed());
    }

    public URI address(long pageId) {
        return pages.address(pageId);
    }

    public ApprovalDecision decision(WikiPage page) {
        return ApprovalDecision.present(page).isEmpty()
                ? ApprovalDecision.FULL
                : ApprovalDecision.of(
                        page,
                        settings.ofSpace(page.spaceKey()).restrictedPages(),
                        trackedPages.approvals(page.id()).keySet());
    }

    /**
     * Forgets the consents against what is no longer on a page: who restricts it anew, or makes it a draft again, is
     * asked anew.
     */
    public void forgetOutdatedConsents(WikiPage page) {
        for (ApprovalReason consented : trackedPages.approvals(page.id()).keySet()) {
            if (!ApprovalDecision.present(page).contains(consented)) {
                trackedPages.withdraw(page.id(), consented);
            }
        }
    }
}
