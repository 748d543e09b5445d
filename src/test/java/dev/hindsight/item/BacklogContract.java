package dev.hindsight.item;

import static dev.hindsight.item.SampleItems.NOON;
import static dev.hindsight.item.SampleItems.at;
import static dev.hindsight.item.SampleItems.due;
import static dev.hindsight.item.SampleItems.item;
import static dev.hindsight.item.SampleItems.tracked;
import static dev.hindsight.item.SampleItems.waiting;
import static org.junit.Assert.assertEquals;

import dev.hindsight.scan.PageScan;
import dev.hindsight.scan.TrackedPage;
import dev.hindsight.scan.TrackedPage.Life;
import dev.hindsight.scan.TrackedPages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** What the numbers and the portions mean, for the fakes and for every database alike. */
public abstract class BacklogContract {

    protected abstract Backlog backlog();

    protected abstract ItemCursor cursor();

    protected abstract ActionItems items();

    protected abstract TrackedPages pages();

    @Test
    public void countsItemsByState() {
        items().add(item("a"));
        items().add(item("b"));
        items().add(tracked("c", "1", NOON));

        assertEquals(
                Map.of(ItemState.INCOMPLETE, 2, ItemState.TRACKED, 1), backlog().byState());
    }

    @Test
    public void countsWhatIsDueAndWhatIsDueLater() {
        items().add(due("now", NOON));
        items().add(due("later", NOON.plusMillis(1)));
        items().add(due("much later", NOON.plusSeconds(60)));
        items().add(waiting("never"));

        assertEquals(new Backlog.Size(1, 2, 0, 0), backlog().size(NOON));
    }

    @Test
    public void countsLooksAndTheCurrentPages() {
        pages().add(new PageScan(1, 3, "key-alice", NOON));
        pages().store(new TrackedPage(1, "OPS", 3, "key-alice", Life.CURRENT, false, NOON));
        pages().store(new TrackedPage(2, "OPS", 1, "key-alice", Life.TRASHED, false, NOON));

        assertEquals(new Backlog.Size(0, 0, 1, 1), backlog().size(NOON));
    }

    @Test
    public void givesThoseThatWaitForATicketInTheOrderInWhichTheyWereFound() {
        items().add(waiting("first"));
        items().add(tracked("tracked", "1", NOON));
        items().add(waiting("second"));
        items().add(waiting("third"));

        assertUids(backlog().waiting(2), "first", "second");
    }

    @Test
    public void countsWhatKeepsItemsFromGoingOnByStateAndReason() {
        items().add(hindered(waiting("a"), WaitReason.Code.UNREACHABLE));
        items().add(hindered(waiting("b"), WaitReason.Code.REFUSED));
        items().add(hindered(waiting("c"), WaitReason.Code.REFUSED));
        items().add(hindered(tracked("d", "1", NOON), WaitReason.Code.REFUSED));
        items().add(hindered(item("copy").withState(ItemState.COPY), WaitReason.Code.COPY_OF));

        List<Backlog.Obstacle> obstacles = backlog().obstacles();

        assertEquals(3, obstacles.size());
        Backlog.Obstacle first = obstacles.get(0);
        assertEquals("b", first.example().uid());
        assertEquals(new Backlog.Obstacle(ItemState.WAITING, WaitReason.Code.REFUSED, 2, first.example()), first);
    }

    @Test
    public void givesAllItemsInPortions() {
        List.of("a", "b", "c").forEach(uid -> items().add(item(uid)));

        ItemCursor.Portion first = cursor().next(Optional.empty(), ItemCursor.START, 2);
        ItemCursor.Portion second = cursor().next(Optional.empty(), first.end(), 2);

        assertUids(first.items(), "a", "b");
        assertEquals(false, first.last());
        assertUids(second.items(), "c");
        assertEquals(true, second.last());
    }

    @Test
    public void givesTheItemsOfOneSpace() {
        items().add(item("ops"));
        BlockLocation elsewhere = new BlockLocation(9, "ENG", "", 0);
        items().add(item("eng").withBlock(elsewhere, item("eng").finding()));

        assertUids(cursor().next(Optional.of("ENG"), ItemCursor.START, 5).items(), "eng");
        assertUids(cursor().next(Optional.of("XYZ"), ItemCursor.START, 5).items());
    }

    @Test
    public void endsAtOnceWhereThereIsNothing() {
        assertEquals(true, cursor().next(Optional.empty(), ItemCursor.START, 5).last());
    }

    private static ActionItem hindered(ActionItem item, WaitReason.Code code) {
        return at(item, 1, "", 0).withSchedule(SyncSchedule.NONE.hindered(new WaitReason(code, "argument"), NOON));
    }

    private static void assertUids(List<ActionItem> found, String... uids) {
        assertEquals(List.of(uids), found.stream().map(ActionItem::uid).toList());
    }
}
