package dev.hindsight.status;

import dev.hindsight.approval.ApprovalDecision;
import dev.hindsight.approval.ItemsAwaitingApproval;
import dev.hindsight.approval.PageApprovals;
import dev.hindsight.item.ActionItem;
import dev.hindsight.scan.PageScanner;
import dev.hindsight.scan.ScanProblem;
import dev.hindsight.scan.TrackedPage;
import dev.hindsight.scan.TrackedPages;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.wiki.Pages;
import java.util.List;
import java.util.Optional;

/** Has a page scanned that is not as it was when last scanned: not every change is told. */
final class OutdatedPages {

    private final TrackedPages trackedPages;
    private final Pages pages;
    private final PageApprovals approvals;
    private final PageScanner scanner;

    OutdatedPages(TrackedPages trackedPages, Pages pages, PageApprovals approvals, PageScanner scanner) {
        this.trackedPages = trackedPages;
        this.pages = pages;
        this.approvals = approvals;
        this.scanner = scanner;
    }

    /**
     * Requests a scan of a page that is viewed, where it needs one; {@code ofSpace} is what is set for its space.
     *
     * @return the page as it was scanned in the version that is viewed; empty when that was not scanned yet
     */
    Optional<TrackedPage> rescan(RenderContext viewed, List<ActionItem> ofPage, EffectiveSettings ofSpace) {
        // A page that came back from the trash has the version that it had before
        Optional<TrackedPage> scanned =
                trackedPages.find(viewed.pageId()).filter(page -> page.isScannedIn(viewed.version()));
        Optional<ScanProblem> problem = scanned.flatMap(page -> page.problemOf(viewed.version()));
        // A page that cannot be read is tried again by itself
        if (problem.isEmpty() && (scanned.isEmpty() || hasChanged(scanned.get(), ofPage, ofSpace))) {
            scanner.request(viewed.pageId(), viewed.version(), "");
        }
        return scanned;
    }

    private static boolean mayGoOn(List<ActionItem> ofPage, ApprovalDecision decision, EffectiveSettings ofSpace) {
        return ofPage.stream()
                .filter(ActionItem::awaitsApproval)
                .anyMatch(item -> decision.waitReason(ItemsAwaitingApproval.target(item.finding(), ofSpace), item)
                        .isEmpty());
    }

    /** Whether its restriction has changed, or nothing is left that its items await an approval for. */
    private boolean hasChanged(TrackedPage scanned, List<ActionItem> ofPage, EffectiveSettings ofSpace) {
        if (ofPage.stream().noneMatch(ActionItem::awaitsApproval)) {
            return pages.restricted(scanned.pageId()) != scanned.restricted();
        }
        return pages.find(scanned.pageId())
                .filter(page -> page.restricted() != scanned.restricted()
                        || mayGoOn(ofPage, approvals.decision(page, ofSpace), ofSpace))
                .isPresent();
    }
}
