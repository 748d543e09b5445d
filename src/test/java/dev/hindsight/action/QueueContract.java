package dev.hindsight.action;

import static dev.hindsight.action.SampleItems.NOON;
import static dev.hindsight.action.SampleItems.at;
import static dev.hindsight.action.SampleItems.due;
import static dev.hindsight.action.SampleItems.item;
import static dev.hindsight.action.SampleItems.tracked;
import static dev.hindsight.action.SampleItems.waiting;
import static org.junit.Assert.assertEquals;

import dev.hindsight.action.KnownPage.Life;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** What the numbers and the portions mean, for the fakes and for every database alike. */
public abstract class QueueContract {

    protected abstract Queue queue();

    protected abstract Inventory inventory();

    protected abstract ActionItems items();

    protected abstract KnownPages pages();

    @Test
    public void countsItemsByState() {
        items().add(item("a"));
        items().add(item("b"));
        items().add(tracked("c", "1", NOON));

        assertEquals(Map.of(ItemState.INCOMPLETE, 2, ItemState.TRACKED, 1), queue().byState());
    }

    @Test
    public void countsWhatIsDueAndWhatIsDueLater() {
        items().add(due("now", NOON));
        items().add(due("later", NOON.plusMillis(1)));
        items().add(due("much later", NOON.plusSeconds(60)));
        items().add(waiting("never"));

        assertEquals(new Queue.Size(1, 2, 0, 0), queue().size(NOON));
    }

    @Test
    public void countsLooksAndTheCurrentPages() {
        pages().add(new Look(1, 3, "key-alice", NOON));
        pages().store(new KnownPage(1, "OPS", 3, "key-alice", Life.CURRENT, false, NOON));
        pages().store(new KnownPage(2, "OPS", 1, "key-alice", Life.TRASHED, false, NOON));

        assertEquals(new Queue.Size(0, 0, 1, 1), queue().size(NOON));
    }

    @Test
    public void givesThoseThatWaitForATicketInTheOrderInWhichTheyWereFound() {
        items().add(waiting("first"));
        items().add(tracked("tracked", "1", NOON));
        items().add(waiting("second"));
        items().add(waiting("third"));

        assertUids(queue().waiting(2), "first", "second");
    }

    @Test
    public void countsWhatKeepsItemsFromGoingOnByStateAndReason() {
        items().add(hindered(waiting("a"), Reason.Code.UNREACHABLE));
        items().add(hindered(waiting("b"), Reason.Code.REFUSED));
        items().add(hindered(waiting("c"), Reason.Code.REFUSED));
        items().add(hindered(tracked("d", "1", NOON), Reason.Code.REFUSED));
        items().add(hindered(item("copy").withState(ItemState.COPIED), Reason.Code.COPY_OF));

        List<Queue.Obstacle> obstacles = queue().obstacles();

        assertEquals(3, obstacles.size());
        Queue.Obstacle first = obstacles.get(0);
        assertEquals("b", first.example().uid());
        assertEquals(new Queue.Obstacle(ItemState.WAITING, Reason.Code.REFUSED, 2, first.example()), first);
    }

    @Test
    public void givesAllItemsInPortions() {
        List.of("a", "b", "c").forEach(uid -> items().add(item(uid)));

        Inventory.Portion first = inventory().next(Optional.empty(), Inventory.START, 2);
        Inventory.Portion second = inventory().next(Optional.empty(), first.end(), 2);

        assertUids(first.items(), "a", "b");
        assertEquals(false, first.last());
        assertUids(second.items(), "c");
        assertEquals(true, second.last());
    }

    @Test
    public void givesTheItemsOfOneSpace() {
        items().add(item("ops"));
        Place elsewhere = new Place(9, "ENG", "", 0);
        items().add(item("eng").withBlock(elsewhere, item("eng").finding()));

        assertUids(inventory().next(Optional.of("ENG"), Inventory.START, 5).items(), "eng");
        assertUids(inventory().next(Optional.of("XYZ"), Inventory.START, 5).items());
    }

    @Test
    public void endsAtOnceWhereThereIsNothing() {
        assertEquals(
                true, inventory().next(Optional.empty(), Inventory.START, 5).last());
    }

    private static ActionItem hindered(ActionItem item, Reason.Code code) {
        return at(item, 1, "", 0).withAttempt(Attempt.NONE.hindered(new Reason(code, "argument"), NOON));
    }

    private static void assertUids(List<ActionItem> found, String... uids) {
        assertEquals(List.of(uids), found.stream().map(ActionItem::uid).toList());
    }
}
