package dev.hindsight.item;

import static dev.hindsight.item.SampleItems.NOON;
import static dev.hindsight.item.SampleItems.at;
import static dev.hindsight.item.SampleItems.due;
import static dev.hindsight.item.SampleItems.item;
import static dev.hindsight.item.SampleItems.tracked;
import static dev.hindsight.item.SampleItems.waiting;
import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
    public void tellsSinceWhenTheFirstOfThoseIsDueThatWereDueAlready() {
        add(due("long", NOON.minusSeconds(60)));
        add(due("longest", NOON.minusSeconds(90)));
        add(due("at", NOON));
        add(due("after", NOON.plusMillis(1)));
        add(due("by a wrong clock", NOON.plusSeconds(86_400)));
        add(waiting("never"));

        assertEquals(
                Optional.of(new Backlog.Overdue(3, NOON.minusSeconds(90))),
                backlog().dueSince(NOON));
        assertEquals(Optional.empty(), backlog().dueSince(NOON.minusSeconds(91)));
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
        assertUids(first.first(), "b", "c");
        assertEquals(
                new Backlog.Blocked(
                        ItemState.WAITING, new WaitReason(WaitReason.Code.REFUSED, "argument"), 2, first.first()),
                first);
    }

    @Test
    public void groupsRefusalsByTheirWords() {
        add(refused("a", "Team is required."));
        add(refused("b", "No permission."));
        add(refused("c", "Team is required."));

        assertEquals(
                List.of("Team is required. 2 a", "No permission. 1 b"),
                backlog().blocked().stream()
                        .map(group -> group.reason().arguments().get(0) + " " + group.count() + " "
                                + group.first().get(0).uid())
                        .toList());
    }

    @Test
    public void groupsWhatWaitsForPeopleByPerson() {
        add(unauthorized("a", "alice", "one"));
        add(unauthorized("b", "bob", "one"));
        add(unauthorized("c", "bob", "two"));

        assertEquals(
                List.of("[bob] 2", "[alice] 1"),
                backlog().blocked().stream()
                        .map(group -> group.reason().arguments() + " " + group.count())
                        .toList());
    }

    @Test
    public void givesTheFirstFiveOfAGroup() {
        List.of("a", "b", "c", "d", "e", "f").forEach(uid -> {
            add(refused(uid, "Team is required."));
            add(blocked(waiting("unreachable " + uid), WaitReason.Code.UNREACHABLE));
        });

        List<Backlog.Blocked> blocked = backlog().blocked();

        assertEquals(List.of(6, 6), blocked.stream().map(Backlog.Blocked::count).toList());
        blocked.forEach(group -> assertEquals(5, group.first().size()));
        assertEquals("a", blocked.get(1).first().get(0).uid());
    }

    @Test
    public void listsAtMostTwentyWordingsAndCountsTheRestTogether() {
        IntStream.range(0, 23).forEach(number -> add(refused("item " + number, "Words " + number)));

        List<Backlog.Blocked> blocked = backlog().blocked();

        assertEquals(21, blocked.size());
        assertEquals(new WaitReason(WaitReason.Code.REFUSED), blocked.get(0).reason());
        assertEquals(3, blocked.get(0).count());
        assertUids(blocked.get(0).first(), "item 20", "item 21", "item 22");
    }

    @Test
    public void countsWhatHasBeenStuckForLong() {
        add(stuck("before", NOON.minusSeconds(1)));
        add(stuck("at", NOON));
        add(stuck("after", NOON.plusSeconds(1)));
        add(waiting("not at all"));

        assertEquals(2, backlog().stuckSince(NOON));
    }

    private static ActionItem refused(String uid, String words) {
        return waiting(uid)
                .withSchedule(SyncSchedule.NONE.deferred(new WaitReason(WaitReason.Code.REFUSED, words), NOON));
    }

    private static ActionItem unauthorized(String uid, String person, String address) {
        return waiting(uid)
                .withSchedule(SyncSchedule.NONE.deferred(
                        new WaitReason(WaitReason.Code.NOT_AUTHORIZED, person, address), NOON));
    }

    private static ActionItem stuck(String uid, Instant since) {
        return waiting(uid)
                .withSchedule(SyncSchedule.NONE
                        .deferred(new WaitReason(WaitReason.Code.UNREACHABLE), NOON)
                        .stuckSince(since));
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
