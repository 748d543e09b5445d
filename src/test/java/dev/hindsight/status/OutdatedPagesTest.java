package dev.hindsight.status;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.approval.Approval;
import dev.hindsight.approval.ApprovalDecision;
import dev.hindsight.approval.ApprovalReason;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.scan.ScanProblem;
import dev.hindsight.scan.TrackedPage;
import dev.hindsight.scan.TrackedPage.PageStatus;
import dev.hindsight.status.RenderContext.ContentStatus;
import dev.hindsight.status.RenderContext.OutputTarget;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** When a view has the page scanned that is viewed. */
public class OutdatedPagesTest extends ScannedPageFixture {

    private final OutdatedPages outdated = new OutdatedPages(tracked, pages, approvals, scanner);

    @Before
    public void scanThePage() {
        pages.store(PUBLISHED.build());
        scanned(PageStatus.CURRENT, false);
    }

    @Test
    public void aViewOfWhatWasScannedScansNothing() {
        assertEquals(tracked.find(PAGE), view(3));
        assertFalse(scans());
    }

    @Test
    public void aViewOfANewerVersionHasItScanned() {
        assertEquals(Optional.empty(), view(4));
        assertTrue(scans());
    }

    @Test
    public void aViewOfAPageThatIsBackFromTheTrashHasItScanned() {
        scanned(PageStatus.TRASHED, false);

        view(3);

        assertTrue(scans());
    }

    @Test
    public void aViewOfAPageThatIsRestrictedByNowHasItScanned() {
        pages.store(PUBLISHED.restricted(true).build());

        view(3);

        assertTrue(scans());
    }

    @Test
    public void aViewOfAVersionThatCannotBeReadTellsWhyAndLeavesItToTheRetries() {
        ScanProblem problem =
                new ScanProblem(ScanProblem.Code.BROKEN_MARKUP, 4, 17, clock.instant(), 1, Optional.empty());
        TrackedPage known = tracked.find(PAGE).orElseThrow();
        tracked.store(new TrackedPage(
                PAGE,
                known.spaceKey(),
                known.version(),
                known.publisher(),
                known.status(),
                known.restricted(),
                known.readAt(),
                Optional.of(problem)));

        assertEquals(Optional.of(problem), view(4).flatMap(page -> page.problemOf(4)));
        assertFalse(scans());
    }

    @Test
    public void aPageWhoseItemsAwaitAnApprovalIsScannedOnceItWasGivenAndNotBefore() {
        pages.store(PUBLISHED.restricted(true).build());
        scanned(PageStatus.CURRENT, true);
        ActionItem awaiting = SampleItem.in(ItemState.WAITING)
                .awaitingApproval(WaitReason.Code.RESTRICTED)
                .build();

        view(3, awaiting);
        assertFalse(scans());

        given.approve(PAGE, ApprovalReason.RESTRICTED, new Approval("alice-key", clock.instant(), Set.of("OPS")));
        view(3, awaiting);
        assertTrue(scans());
    }

    @Test
    public void aPageWhoseItemsAwaitAnApprovalIsScannedOnceItIsRestricted() {
        pages.store(
                PUBLISHED.restricted(true).labeled(ApprovalDecision.DRAFT_LABEL).build());
        ActionItem awaiting = SampleItem.in(ItemState.WAITING)
                .awaitingApproval(WaitReason.Code.DRAFT)
                .build();

        view(3, awaiting);

        assertTrue(scans());
    }

    private Optional<TrackedPage> view(int version, ActionItem... ofPage) {
        return outdated.rescan(
                new RenderContext(PAGE, "OPS", version, ContentStatus.CURRENT_PAGE, OutputTarget.DISPLAY),
                List.of(ofPage),
                settings.ofSpace("OPS"));
    }

    private boolean scans() {
        boolean any = !executor.keys().isEmpty();
        executor.stop();
        return any;
    }

    private void scanned(PageStatus status, boolean restricted) {
        tracked.store(new TrackedPage(PAGE, "OPS", 3, "alice-key", status, restricted, clock.instant()));
    }
}
