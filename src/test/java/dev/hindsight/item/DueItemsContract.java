package dev.hindsight.item;

import static dev.hindsight.item.SampleItems.LINK;
import static dev.hindsight.item.SampleItems.NOON;
import static dev.hindsight.item.SampleItems.due;
import static dev.hindsight.item.SampleItems.item;
import static dev.hindsight.item.SampleItems.snapshot;
import static dev.hindsight.item.SampleItems.tracked;
import static dev.hindsight.item.SampleItems.waiting;
import static org.junit.Assert.assertEquals;

import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.StatusCategory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** What it means to ask which items are due, or have not been read for long, for the fake and for every database alike. */
public abstract class DueItemsContract {

    private static final Instant LATER = NOON.plusSeconds(3600);

    protected abstract ActionItems items();

    @Test
    public void givesWhatIsDueLongestDueFirst() {
        add(due("now", NOON));
        add(due("before", NOON.minusSeconds(60)));
        add(due("later", NOON.plusMillis(1)));
        add(waiting("never"));

        assertUids(items().due(NOON, 10), "before", "now");
    }

    @Test
    public void givesByItselfWhatIsDueWithoutAnIssue() {
        SyncSchedule due = SyncSchedule.NONE.dueAt(NOON.minusSeconds(60), Optional.empty());
        SyncSchedule disbelieved = due.broughtForward(NOON.plus(Duration.ofDays(1)));
        add(tracked("has an issue", "1", NOON).withSchedule(due));
        add(tracked("has an issue, by a wrong clock", "2", NOON).withSchedule(disbelieved));
        add(due("now", NOON));
        add(due("before", NOON.minusSeconds(60)));
        add(waiting("by a wrong clock").withSchedule(disbelieved));
        add(waiting("never"));

        assertUids(items().dueWithoutIssue(NOON, 10), "before", "now", "by a wrong clock");
        assertUids(items().dueWithoutIssue(NOON, 1), "before");
    }

    @Test
    public void givesAsDueWhatIsFurtherAheadThanAnyRulePutsIt() {
        add(due("believed", NOON.plus(SyncSchedule.FURTHEST)));
        add(due("by a wrong clock", NOON.plus(SyncSchedule.FURTHEST).plusMillis(1)));
        add(unreadable("unreadable", NOON.plus(SyncSchedule.FURTHEST_UNREADABLE)));
        add(unreadable(
                "unreadable, by a wrong clock",
                NOON.plus(SyncSchedule.FURTHEST_UNREADABLE).plusMillis(1)));
        add(due("due", NOON));

        assertUids(items().due(NOON, 10), "due", "by a wrong clock", "unreadable, by a wrong clock");
        assertUids(items().due(NOON, 2), "due", "by a wrong clock");
    }

    @Test
    public void givesNoMoreDueItemsThanAskedFor() {
        add(due("second", NOON));
        add(due("first", NOON.minusSeconds(60)));

        assertUids(items().due(NOON, 1), "first");
    }

    @Test
    public void givesOpenItemsReadByAWrongClockAfterThoseNotReadForLong() {
        add(tracked("by a wrong clock", "1", LATER.plusMillis(1)));
        add(tracked("not read for long", "2", NOON.minusSeconds(10)));
        add(tracked("read just now", "3", LATER));

        assertUids(items().openReadBefore(LINK, NOON, LATER, 10), "not read for long", "by a wrong clock");
        assertUids(items().openReadBefore(LINK, NOON, LATER, 1), "not read for long");
    }

    @Test
    public void givesOpenItemsNotReadForLongOldestFirst() {
        add(tracked("older", "1", NOON.minusSeconds(10)));
        add(tracked("oldest", "2", NOON.minusSeconds(20)).withState(ItemState.MISSING));
        add(tracked("read just now", "3", NOON));

        assertUids(items().openReadBefore(LINK, NOON, LATER, 10), "oldest", "older");
    }

    @Test
    public void givesNeitherDoneNorRemovedItemsAsNotReadForLong() {
        add(tracked("done", "1", NOON).boundTo(snapshot("1", StatusCategory.DONE, NOON)));
        add(tracked("removed", "2", NOON).withState(ItemState.REMOVED));

        assertUids(items().openReadBefore(LINK, NOON.plusSeconds(1), LATER, 10));
    }

    @Test
    public void givesDoneItemsNotReadForLongByThemselves() {
        add(done("older", "1", NOON.minusSeconds(10)));
        add(done("oldest", "2", NOON.minusSeconds(20)));
        add(done("by a wrong clock", "3", LATER.plusMillis(1)));
        add(done("read just now", "4", NOON));
        add(tracked("open", "5", NOON.minusSeconds(10)));
        add(done("removed", "6", NOON.minusSeconds(10)).withState(ItemState.REMOVED));

        assertUids(items().doneReadBefore(LINK, NOON, LATER, 10), "oldest", "older", "by a wrong clock");
        assertUids(items().doneReadBefore(LINK, NOON, LATER, 1), "oldest");
    }

    @Test
    public void countsClosedDuplicatesAmongTheOpenItemsAndFindsThemByWhatTheyDuplicate() {
        add(duplicateOf("7", "duplicate", "1"));
        add(done("done", "2", NOON.minusSeconds(10)));

        assertUids(items().openReadBefore(LINK, NOON, LATER, 10), "duplicate");
        assertUids(items().doneReadBefore(LINK, NOON, LATER, 10), "done");
        assertUids(items().duplicatesOf(LINK, List.of("7", "8")), "duplicate");
        assertUids(items().duplicatesOf("another link", List.of("7")));
        assertUids(items().duplicatesOf(LINK, List.of("1", "2")));
    }

    @Test
    public void givesAsNotReadForLongOnlyWhatHasNoNextStep() {
        SyncSchedule next = SyncSchedule.NONE.dueAt(LATER, Optional.empty());
        add(tracked("has a next step", "1", NOON.minusSeconds(20)).withSchedule(next));
        add(tracked("has none", "2", NOON.minusSeconds(10)));
        add(done("done, has a next step", "3", NOON.minusSeconds(20)).withSchedule(next));
        add(done("done, has none", "4", NOON.minusSeconds(10)));

        assertUids(items().openReadBefore(LINK, NOON, LATER, 1), "has none");
        assertUids(items().doneReadBefore(LINK, NOON, LATER, 1), "done, has none");
    }

    @Test
    public void givesAsNotReadForLongOnlyWhatIsBehindALink() {
        add(tracked("behind it", "1", NOON.minusSeconds(10)));
        add(tracked("behind another", "2", NOON.minusSeconds(20)).behind("another link"));

        assertUids(items().openReadBefore(LINK, NOON, LATER, 1), "behind it");
        assertUids(items().openReadBefore("another link", NOON, LATER, 10), "behind another");
    }

    @Test
    public void givesNoMoreItemsNotReadForLongThanAskedFor() {
        add(tracked("older", "1", NOON.minusSeconds(10)));
        add(tracked("oldest", "2", NOON.minusSeconds(20)));

        assertUids(items().openReadBefore(LINK, NOON, LATER, 1), "oldest");
    }

    private static ActionItem done(String uid, String issueId, Instant readAt) {
        return tracked(uid, issueId, readAt).boundTo(snapshot(issueId, StatusCategory.DONE, readAt));
    }

    private static ActionItem duplicateOf(String survivorId, String uid, String issueId) {
        ActionItem done = done(uid, issueId, NOON.minusSeconds(10));
        IssueSnapshot issue = done.issue().orElseThrow();
        Issue.Survivor survivor = new Issue.Survivor(survivorId, "OPS-7", issue.status(), Optional.empty());
        return done.withIssue(Optional.of(new IssueSnapshot(
                issue.id(),
                issue.key(),
                issue.status(),
                issue.resolution(),
                Optional.of(survivor),
                issue.assignee(),
                issue.due(),
                issue.updated(),
                issue.readAt())));
    }

    private static ActionItem unreadable(String uid, Instant again) {
        WaitReason reason = new WaitReason(WaitReason.Code.NO_SUCH_ISSUE);
        return tracked(uid, uid, NOON).withSchedule(SyncSchedule.NONE.refusedToBeRead(reason, NOON, again));
    }

    private void add(ActionItem item) {
        items().add(List.of(item));
    }

    private static void assertUids(List<ActionItem> found, String... uids) {
        assertEquals(List.of(uids), found.stream().map(ActionItem::uid).toList());
    }
}
