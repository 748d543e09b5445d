package dev.hindsight.item;

import static dev.hindsight.item.SampleItems.NOON;
import static dev.hindsight.item.SampleItems.at;
import static dev.hindsight.item.SampleItems.due;
import static dev.hindsight.item.SampleItems.item;
import static dev.hindsight.item.SampleItems.tracked;
import static dev.hindsight.item.SampleItems.waiting;
import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** What the numbers and the batches mean, for the fakes and for every database alike. */
public abstract class BacklogContract {

    protected abstract Backlog backlog();

    protected abstract ItemCursor cursor();

    protected abstract ActionItems items();

    private void add(ActionItem item) {
        items().add(List.of(item));
    }

    @Test
    public void countsItemsByState() {
        add(item("a"));
        add(item("b"));
        add(tracked("c", "1", NOON));

        assertEquals(
                Map.of(ItemState.INCOMPLETE, 2, ItemState.TRACKED, 1), backlog().byState());
    }

    @Test
    public void countsWhatIsDueAndWhatIsDueLater() {
        add(due("now", NOON));
        add(due("later", NOON.plusMillis(1)));
        add(due("much later", NOON.plusSeconds(60)));
        add(due("by a wrong clock", NOON.plusSeconds(86_400)));
        add(waiting("never"));

        assertEquals(2, backlog().due(NOON));
        assertEquals(2, backlog().scheduledAfter(NOON));
    }

    @Test
    public void givesThoseThatWaitForAnIssueInTheOrderInWhichTheyWereFound() {
        add(waiting("first"));
        add(tracked("tracked", "1", NOON));
        add(waiting("second"));
        add(waiting("third"));

        assertUids(backlog().waiting(2), "first", "second");
    }

    @Test
    public void countsWhatKeepsItemsFromGoingOnByStateAndReason() {
        add(blocked(waiting("a"), WaitReason.Code.UNREACHABLE));
        add(blocked(waiting("b"), WaitReason.Code.REFUSED));
        add(blocked(waiting("c"), WaitReason.Code.REFUSED));
        add(blocked(tracked("d", "1", NOON), WaitReason.Code.REFUSED));
        add(blocked(item("copy").withState(ItemState.COPY), WaitReason.Code.REFUSED));

        List<Backlog.Blocked> blocked = backlog().blocked();

        assertEquals(3, blocked.size());
        Backlog.Blocked first = blocked.get(0);
        assertEquals("b", first.example().uid());
        assertEquals(new Backlog.Blocked(ItemState.WAITING, WaitReason.Code.REFUSED, 2, first.example()), first);
    }

    @Test
    public void givesAllItemsInBatches() {
        List.of("a", "b", "c").forEach(uid -> add(item(uid)));

        ItemCursor.Batch first = cursor().next(Optional.empty(), ItemCursor.START, 2);
        ItemCursor.Batch second = cursor().next(Optional.empty(), first.end(), 2);

        assertUids(first.items(), "a", "b");
        assertEquals(false, first.last());
        assertUids(second.items(), "c");
        assertEquals(true, second.last());
    }

    @Test
    public void givesTheItemsOfOneSpace() {
        add(item("ops"));
        BlockLocation elsewhere = new BlockLocation(9, "ENG", "", 0);
        add(item("eng").withBlock(elsewhere, item("eng").finding()));

        assertUids(cursor().next(Optional.of("ENG"), ItemCursor.START, 5).items(), "eng");
        assertUids(cursor().next(Optional.of("XYZ"), ItemCursor.START, 5).items());
    }

    @Test
    public void endsAtOnceWhereThereIsNothing() {
        assertEquals(true, cursor().next(Optional.empty(), ItemCursor.START, 5).last());
    }

    private static ActionItem blocked(ActionItem item, WaitReason.Code code) {
        return at(item, 1, "", 0).withSchedule(SyncSchedule.NONE.deferred(new WaitReason(code, "argument"), NOON));
    }

    private static void assertUids(List<ActionItem> found, String... uids) {
        assertEquals(List.of(uids), found.stream().map(ActionItem::uid).toList());
    }
}
