package dev.hindsight.scan;

import static dev.hindsight.item.SampleItems.NOON;
import static org.junit.Assert.assertEquals;

import dev.hindsight.approval.Approval;
import dev.hindsight.approval.ApprovalReason;
import dev.hindsight.scan.TrackedPage.Life;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** What knowing pages means, for the fake and for every database alike. */
public abstract class TrackedPagesContract {

    protected abstract TrackedPages pages();

    @Test
    public void keepsWhatWasReadOfAPage() {
        pages().store(page(1, Life.TRASHED, NOON));

        assertEquals(Optional.of(page(1, Life.TRASHED, NOON)), pages().find(1));
    }

    @Test
    public void knowsNothingOfAPageThatWasNotRead() {
        pages().store(page(1, Life.CURRENT, NOON));

        assertEquals(Optional.empty(), pages().find(2));
    }

    @Test
    public void storesWhatWasReadOverWhatWasKnown() {
        TrackedPage read = new TrackedPage(1, "ENG", 9, "", Life.GONE, false, NOON.plusSeconds(1));
        pages().store(page(1, Life.CURRENT, NOON));

        pages().store(read);

        assertEquals(Optional.of(read), pages().find(1));
    }

    @Test
    public void keepsTheConsentsOfAPageThroughItsReadings() {
        Approval first = new Approval("key-alice", NOON);
        Approval second = new Approval("key-bob", NOON.plusSeconds(1));
        pages().store(page(1, Life.CURRENT, NOON));

        pages().approval(1, ApprovalReason.DRAFT, first);
        pages().approval(1, ApprovalReason.RESTRICTED, first);
        pages().approval(1, ApprovalReason.RESTRICTED, second);
        pages().store(page(1, Life.CURRENT, NOON.plusSeconds(2)));

        assertEquals(Map.of(ApprovalReason.DRAFT, first, ApprovalReason.RESTRICTED, second), pages().approvals(1));
    }

    @Test
    public void forgetsOneConsentAndKeepsTheOther() {
        Approval approval = new Approval("key-alice", NOON);
        pages().store(page(1, Life.CURRENT, NOON));
        pages().approval(1, ApprovalReason.DRAFT, approval);
        pages().approval(1, ApprovalReason.RESTRICTED, approval);

        pages().withdraw(1, ApprovalReason.DRAFT);

        assertEquals(Map.of(ApprovalReason.RESTRICTED, approval), pages().approvals(1));
    }

    @Test
    public void keepsNoConsentForAPageThatWasNotRead() {
        pages().approval(1, ApprovalReason.DRAFT, new Approval("key-alice", NOON));
        pages().withdraw(1, ApprovalReason.RESTRICTED);

        assertEquals(Map.of(), pages().approvals(1));
    }

    @Test
    public void givesThePagesNotReadForLongOldestFirst() {
        pages().store(page(1, Life.CURRENT, NOON.minusSeconds(1)));
        pages().store(page(2, Life.CURRENT, NOON.minusSeconds(2)));
        pages().store(page(3, Life.CURRENT, NOON));

        assertPages(pages().readBefore(NOON, 10), 2, 1);
        assertPages(pages().readBefore(NOON, 1), 2);
    }

    @Test
    public void doesNotGivePagesInTheTrashAsNotReadForLong() {
        pages().store(page(1, Life.TRASHED, NOON));
        pages().store(page(2, Life.GONE, NOON));

        assertPages(pages().readBefore(NOON.plusSeconds(1), 10));
    }

    @Test
    public void givesPagesInAnyLifeByTheirIds() {
        pages().store(page(3, Life.CURRENT, NOON));
        pages().store(page(1, Life.CURRENT, NOON));
        pages().store(page(4, Life.GONE, NOON));
        pages().store(page(2, Life.TRASHED, NOON));

        assertPages(pages().after(0, 2), 1, 2);
        assertPages(pages().after(2, 10), 3, 4);
        assertPages(pages().after(4, 10));
    }

    @Test
    public void givesTheLooksThatWaitOldestFirst() {
        PageScan second = new PageScan(1, 3, "key-alice", NOON);
        PageScan first = new PageScan(2, 0, "", NOON.minusSeconds(1));
        pages().add(second);
        pages().add(first);

        assertEquals(List.of(first, second), pages().waiting(10));
        assertEquals(List.of(first), pages().waiting(1));
    }

    @Test
    public void addsALookAtTheSameVersionOnlyOnce() {
        pages().add(new PageScan(1, 3, "key-alice", NOON));
        pages().add(new PageScan(1, 3, "key-bob", NOON.plusSeconds(1)));

        assertEquals(List.of(new PageScan(1, 3, "key-alice", NOON)), pages().waiting(10));
    }

    @Test
    public void addsALookAtAnotherVersion() {
        pages().add(new PageScan(1, 3, "key-alice", NOON));
        pages().add(new PageScan(1, 4, "key-alice", NOON));

        assertEquals(2, pages().waiting(10).size());
    }

    @Test
    public void removesTheLooksAtAPageUpToAVersion() {
        PageScan newer = new PageScan(1, 5, "key-alice", NOON);
        PageScan atAnother = new PageScan(2, 1, "key-alice", NOON);
        pages().add(new PageScan(1, 0, "key-alice", NOON));
        pages().add(new PageScan(1, 4, "key-alice", NOON));
        pages().add(newer);
        pages().add(atAnother);

        pages().done(1, 4);

        assertEquals(List.of(newer, atAnother), pages().waiting(10));
    }

    private static TrackedPage page(long id, Life life, Instant readAt) {
        return new TrackedPage(id, "OPS", 4, "key-alice", life, true, readAt);
    }

    private static void assertPages(List<TrackedPage> found, Integer... ids) {
        assertEquals(
                List.of(ids), found.stream().map(page -> (int) page.pageId()).toList());
    }
}
