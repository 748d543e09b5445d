package dev.hindsight.scan;

import static dev.hindsight.item.SampleItems.NOON;
import static org.junit.Assert.assertEquals;

import dev.hindsight.review.ReviewPlan;
import dev.hindsight.scan.TrackedPage.PageStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** What tracking pages means, for the fake and for every database alike. */
public abstract class TrackedPagesContract {

    protected abstract TrackedPages pages();

    @Test
    public void keepsWhatWasScannedOfAPage() {
        pages().store(page(1, PageStatus.TRASHED, NOON));

        assertEquals(Optional.of(page(1, PageStatus.TRASHED, NOON)), pages().find(1));
    }

    @Test
    public void keepsWhatWasPlannedOfItsReviews() {
        TrackedPage planned = page(1, PageStatus.CURRENT, NOON)
                .withReviews(Optional.of(
                        ReviewPlan.of(Map.of("facilitator", "key-alice", "from", "2026-11-03", "days", "7, 3650"))));

        pages().store(planned);
        assertEquals(Optional.of(planned), pages().find(1));

        pages().store(page(1, PageStatus.CURRENT, NOON));
        assertEquals(Optional.empty(), pages().find(1).orElseThrow().plan());

        TrackedPage bare = page(1, PageStatus.CURRENT, NOON).withReviews(Optional.of(ReviewPlan.of(Map.of())));
        pages().store(bare);
        assertEquals(Optional.of(bare), pages().find(1));
    }

    @Test
    public void knowsNothingOfAPageThatWasNotScanned() {
        pages().store(page(1, PageStatus.CURRENT, NOON));

        assertEquals(Optional.empty(), pages().find(2));
    }

    @Test
    public void storesWhatWasScannedOverWhatWasKnown() {
        TrackedPage read = new TrackedPage(1, "ENG", 9, "", PageStatus.GONE, false, NOON.plusSeconds(1));
        pages().store(page(1, PageStatus.CURRENT, NOON));

        pages().store(read);

        assertEquals(Optional.of(read), pages().find(1));
    }

    @Test
    public void givesThePagesNotScannedForLongOldestFirst() {
        pages().store(page(1, PageStatus.CURRENT, NOON.minusSeconds(1)));
        pages().store(page(2, PageStatus.CURRENT, NOON.minusSeconds(2)));
        pages().store(page(3, PageStatus.CURRENT, NOON));

        assertPages(pages().readBefore(NOON, NOON, 10), 2, 1);
        assertPages(pages().readBefore(NOON, NOON, 1), 2);
    }

    @Test
    public void givesThePagesScannedByAWrongClockAfterThoseNotScannedForLong() {
        pages().store(page(1, PageStatus.CURRENT, NOON.plusMillis(1)));
        pages().store(page(2, PageStatus.CURRENT, NOON.minusSeconds(2)));
        pages().store(page(3, PageStatus.CURRENT, NOON));

        assertPages(pages().readBefore(NOON.minusSeconds(1), NOON, 10), 2, 1);
        assertPages(pages().readBefore(NOON.minusSeconds(1), NOON, 1), 2);
    }

    @Test
    public void doesNotGivePagesInTheTrashAsNotScannedForLong() {
        pages().store(page(1, PageStatus.TRASHED, NOON));
        pages().store(page(2, PageStatus.GONE, NOON));

        assertPages(pages().readBefore(NOON.plusSeconds(1), NOON.plusSeconds(1), 10));
    }

    @Test
    public void givesPagesInAnyStatusByTheirIds() {
        pages().store(page(3, PageStatus.CURRENT, NOON));
        pages().store(page(1, PageStatus.CURRENT, NOON));
        pages().store(page(4, PageStatus.GONE, NOON));
        pages().store(page(2, PageStatus.TRASHED, NOON));

        assertPages(pages().after(0, 2), 1, 2);
        assertPages(pages().after(2, 10), 3, 4);
        assertPages(pages().after(4, 10));
    }

    @Test
    public void givesTheCurrentPagesOfASpaceByTheirIds() {
        pages().store(page(3, PageStatus.CURRENT, NOON));
        pages().store(page(1, PageStatus.CURRENT, NOON));
        pages().store(page(2, PageStatus.TRASHED, NOON));
        pages().store(new TrackedPage(4, "ENG", 4, "", PageStatus.CURRENT, false, NOON));

        assertPages(pages().inSpace("OPS", 0, 10), 1, 3);
        assertPages(pages().inSpace("OPS", 0, 1), 1);
        assertPages(pages().inSpace("OPS", 1, 10), 3);
    }

    @Test
    public void keepsWhyAPageCouldNotBeRead() {
        TrackedPage broken = page(1, PageStatus.CURRENT, NOON)
                .withProblem(ScanProblem.brokenMarkup(5, 12, Optional.empty(), NOON.minusSeconds(3)), NOON);
        TrackedPage failed =
                page(2, PageStatus.CURRENT, NOON).withProblem(ScanProblem.failed(5, broken.problem(), NOON), NOON);
        pages().store(broken);
        pages().store(failed);

        assertEquals(Optional.of(broken), pages().find(1));
        assertEquals(Optional.of(failed), pages().find(2));
    }

    @Test
    public void forgetsWhyAPageCouldNotBeReadOnceItWas() {
        pages().store(failed(1, NOON));

        pages().store(page(1, PageStatus.CURRENT, NOON));

        assertEquals(Optional.of(page(1, PageStatus.CURRENT, NOON)), pages().find(1));
        assertEquals(0, pages().countUnreadable());
    }

    @Test
    public void givesThePagesThatCouldNotBeReadLongestFirst() {
        pages().store(page(1, PageStatus.CURRENT, NOON));
        pages().store(failed(2, NOON.plusSeconds(2)));
        pages().store(failed(3, NOON.plusSeconds(1)));

        assertPages(pages().unreadable(10), 3, 2);
        assertPages(pages().unreadable(1), 3);
        assertEquals(2, pages().countUnreadable());
    }

    @Test
    public void givesThePagesWhoseReadingIsToBeTriedAgain() {
        pages().store(failed(1, NOON.plusSeconds(2)));
        pages().store(failed(2, NOON));
        pages().store(page(3, PageStatus.CURRENT, NOON)
                .withProblem(ScanProblem.brokenMarkup(5, 12, Optional.empty(), NOON), NOON));

        assertPages(pages().retriesDue(NOON.plusSeconds(62), 10), 2, 1);
        assertPages(pages().retriesDue(NOON.plusSeconds(62), 1), 2);
        assertPages(pages().retriesDue(NOON.plusSeconds(60), 10), 2);
        assertPages(pages().retriesDue(NOON.plusSeconds(59), 10));
    }

    @Test
    public void givesThePendingScansOldestFirst() {
        ScanRequest second = new ScanRequest(1, 3, "key-alice", NOON, true);
        ScanRequest first = new ScanRequest(2, 0, "", NOON.minusSeconds(1));
        pages().add(second);
        pages().add(first);

        assertEquals(List.of(first, second), pages().pendingScans(10));
        assertEquals(List.of(first), pages().pendingScans(1));
        assertEquals(List.of(second), pages().pendingScansOf(1));
    }

    @Test
    public void countsPendingScansAndCurrentPages() {
        pages().add(new ScanRequest(1, 3, "key-alice", NOON));
        pages().store(page(1, PageStatus.CURRENT, NOON));
        pages().store(page(2, PageStatus.TRASHED, NOON));

        assertEquals(1, pages().countPendingScans());
        assertEquals(1, pages().count());
    }

    @Test
    public void addsAScanOfTheSameVersionOnlyOnce() {
        pages().add(new ScanRequest(1, 3, "key-alice", NOON));
        pages().add(new ScanRequest(1, 3, "key-bob", NOON.plusSeconds(1)));

        assertEquals(List.of(new ScanRequest(1, 3, "key-alice", NOON)), pages().pendingScans(10));
    }

    @Test
    public void addsAScanOfAnotherVersion() {
        pages().add(new ScanRequest(1, 3, "key-alice", NOON));
        pages().add(new ScanRequest(1, 4, "key-alice", NOON));

        assertEquals(2, pages().pendingScans(10).size());
    }

    @Test
    public void removesTheScansOfAPageUpToAVersion() {
        ScanRequest newer = new ScanRequest(1, 5, "key-alice", NOON);
        ScanRequest ofAnother = new ScanRequest(2, 1, "key-alice", NOON);
        pages().add(new ScanRequest(1, 3, "key-alice", NOON));
        pages().add(new ScanRequest(1, 4, "key-alice", NOON));
        pages().add(newer);
        pages().add(ofAnother);

        pages().done(1, 4);

        assertEquals(List.of(newer, ofAnother), pages().pendingScans(10));
    }

    @Test
    public void keepsAScanThatWaitsForNoVersionUntilItIsDoneItself() {
        ScanRequest ofTrash = new ScanRequest(1, ScanRequest.ANY_VERSION, "key-alice", NOON);
        ScanRequest newer = new ScanRequest(1, 5, "key-alice", NOON.plusSeconds(1));
        pages().add(ofTrash);
        pages().add(newer);

        pages().done(1, 4);
        assertEquals(List.of(ofTrash, newer), pages().pendingScans(10));

        pages().done(1, ScanRequest.ANY_VERSION);
        assertEquals(List.of(newer), pages().pendingScans(10));
    }

    private static TrackedPage page(long id, PageStatus status, Instant readAt) {
        return new TrackedPage(id, "OPS", 4, "key-alice", status, true, readAt);
    }

    private static TrackedPage failed(long id, Instant at) {
        return page(id, PageStatus.CURRENT, at).withProblem(ScanProblem.failed(5, Optional.empty(), at), at);
    }

    private static void assertPages(List<TrackedPage> found, Integer... ids) {
        assertEquals(
                List.of(ids), found.stream().map(page -> (int) page.pageId()).toList());
    }
}
