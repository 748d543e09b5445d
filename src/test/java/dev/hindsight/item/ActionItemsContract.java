package dev.hindsight.item;

import static dev.hindsight.item.SampleItems.LINK;
import static dev.hindsight.item.SampleItems.NOON;
import static dev.hindsight.item.SampleItems.PAGE;
import static dev.hindsight.item.SampleItems.at;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** What finding action items means, for the fake and for every database alike. */
public abstract class ActionItemsContract {

    private static final Instant LATER = NOON.plusSeconds(3600);

    protected abstract ActionItems items();

    private void add(ActionItem item) {
        items().add(List.of(item));
    }

    @Test
    public void givesTheItemsOfAPageInTheOrderOfTheirBlocks() {
        add(at(item("last"), PAGE, "c", 2));
        add(at(item("first"), PAGE, "a", 0));
        add(at(item("elsewhere"), PAGE + 1, "b", 1));

        assertUids(items().ofPage(PAGE), "first", "last");
    }

    @Test
    public void givesRemovedItemsOfAPageToo() {
        add(item("gone").withState(ItemState.REMOVED));

        assertUids(items().ofPage(PAGE), "gone");
    }

    @Test
    public void findsNoItemOfAnUnknownUid() {
        add(item("a"));

        assertEquals(List.of(), StoredItem.find(items(), "b").stream().toList());
    }

    @Test
    public void findsSeveralItemsByTheirUids() {
        add(item("a"));
        add(item("b"));

        assertUids(items().findAll(List.of("b", "unknown")), "b");
        assertUids(items().findAll(List.of()));
    }

    @Test
    public void findsWhatWaitsForOneOfSomeReasons() {
        add(waitingFor("a", WaitReason.Code.NOT_SET_UP));
        add(waitingFor("b", WaitReason.Code.REFUSED));
        add(waitingFor("c", WaitReason.Code.LINK_GONE));
        add(tracked("tracked", "1", NOON)
                .withSchedule(SyncSchedule.NONE.waitingFor(new WaitReason(WaitReason.Code.LINK_GONE))));

        assertUids(items().waitingBecause(Set.of(WaitReason.Code.NOT_SET_UP, WaitReason.Code.LINK_GONE)), "a", "c");
    }

    @Test
    public void findsTheSameMacroKeyOnOtherPagesOnly() {
        add(at(item("here"), PAGE, "key", 0));
        add(at(item("there"), PAGE + 1, "key", 0));
        add(at(item("other"), PAGE + 1, "another key", 1));

        assertUids(items().elsewhere(Set.of("key"), PAGE), "there");
    }

    @Test
    public void findsRemovedItemsOfOtherPagesByTheirMacroKeyToo() {
        add(at(item("gone").withState(ItemState.REMOVED), PAGE + 1, "key", 0));

        assertUids(items().elsewhere(Set.of("key"), PAGE), "gone");
    }

    @Test
    public void findsTheCopiesOfItemsButNotThoseThatWereMergedWithThem() {
        add(item("original"));
        add(item("copy").asCopyOf(item("original")));
        add(item("of another").asCopyOf(item("other")));
        add(item("merged").asCopyOf(item("original")).mergedInto(item("original")));

        assertUids(items().copiesOf(Set.of("original")), "copy");
        assertUids(items().copiesOf(Set.of()));
    }

    @Test
    public void doesNotTakeTheLackOfAMacroKeyForOne() {
        add(at(item("there"), PAGE + 1, "", 0));

        assertUids(items().elsewhere(Set.of(""), PAGE));
    }

    @Test
    public void findsMacroKeysAmongMoreThanADatabaseTakesAtOnce() {
        add(at(item("there"), PAGE + 1, "key 1203", 0));

        assertUids(items().elsewhere(numbered("key ", 1300), PAGE), "there");
    }

    @Test
    public void findsNothingForNoMacroKeys() {
        add(item("a"));

        assertUids(items().elsewhere(Set.of(), PAGE + 1));
    }

    @Test
    public void findsTheItemsBoundToIssuesBehindALink() {
        add(tracked("a", "10", NOON));
        add(tracked("b", "11", NOON));
        add(tracked("c", "12", NOON));

        assertUids(items().ofIssues(LINK, List.of("10", "12", "13")), "a", "c");
    }

    @Test
    public void doesNotMixUpIssuesOfDifferentLinks() {
        add(tracked("a", "10", NOON));

        assertUids(items().ofIssues("another link", Set.of("10")));
    }

    @Test
    public void findsIssuesAmongMoreThanADatabaseTakesAtOnce() {
        add(tracked("a", "777", NOON));

        assertUids(items().ofIssues(LINK, numbered("", 1300)), "a");
    }

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
    public void givesOpenItemsReadByAWrongClockAfterThoseNotReadForLong() {
        add(tracked("by a wrong clock", "1", LATER.plusMillis(1)));
        add(tracked("not read for long", "2", NOON.minusSeconds(10)));
        add(tracked("read just now", "3", LATER));

        assertUids(items().openReadBefore(LINK, NOON, LATER, 10), "not read for long", "by a wrong clock");
        assertUids(items().openReadBefore(LINK, NOON, LATER, 1), "not read for long");
    }

    @Test
    public void givesNoMoreDueItemsThanAskedFor() {
        add(due("second", NOON));
        add(due("first", NOON.minusSeconds(60)));

        assertUids(items().due(NOON, 1), "first");
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

    @Test
    public void tellsInWhichProjectsThereAreIssuesBehindALink() {
        add(tracked("a", "1", NOON).withSchedule(by("alice-key")));
        add(tracked("b", "2", NOON).withSchedule(by("bob-key")));
        add(tracked("again", "3", NOON).withSchedule(by("alice-key")));
        add(tracked("done", "4", NOON).boundTo(snapshot("4", "PLAT-4", StatusCategory.DONE, NOON)));
        add(waiting("without an issue"));

        assertEquals(List.of("OPS", "PLAT"), items().projects(LINK));
        assertEquals(List.of(), items().projects("another link"));
        assertEquals(List.of("alice-key", "bob-key"), items().actors(LINK, "OPS"));
        assertEquals(List.of(), items().actors(LINK, "PLAT"));
    }

    private static SyncSchedule by(String actor) {
        return SyncSchedule.NONE.dueAt(NOON, Optional.of(actor));
    }

    private static ActionItem unreadable(String uid, Instant again) {
        WaitReason reason = new WaitReason(WaitReason.Code.NO_SUCH_ISSUE);
        return tracked(uid, uid, NOON).withSchedule(SyncSchedule.NONE.refusedToBeRead(reason, NOON, again));
    }

    private static ActionItem waitingFor(String uid, WaitReason.Code code) {
        return waiting(uid).withSchedule(SyncSchedule.NONE.waitingFor(new WaitReason(code)));
    }

    private static Collection<String> numbered(String prefix, int count) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(prefix + i);
        }
        return values;
    }

    private static void assertUids(List<ActionItem> found, String... uids) {
        assertEquals(List.of(uids), found.stream().map(ActionItem::uid).toList());
    }
}
