package dev.hindsight.item;

import static dev.hindsight.item.SampleItems.LINK;
import static dev.hindsight.item.SampleItems.NOON;
import static dev.hindsight.item.SampleItems.PAGE;
import static dev.hindsight.item.SampleItems.at;
import static dev.hindsight.item.SampleItems.item;
import static dev.hindsight.item.SampleItems.saying;
import static dev.hindsight.item.SampleItems.snapshot;
import static dev.hindsight.item.SampleItems.tracked;
import static dev.hindsight.item.SampleItems.waiting;
import static org.junit.Assert.assertEquals;

import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ActionItems.Grouping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

/** What finding action items means, for the fake and for every database alike. */
public abstract class ActionItemsContract {

    protected abstract ActionItems items();

    private void add(ActionItem item) {
        items().add(List.of(item));
    }

    @Test
    public void tellsWhenAnItemWasLastBoundToAnIssue() {
        assertEquals(Optional.empty(), items().lastBound());
        items().add(List.of(waiting("a"), waiting("b")));
        assertEquals(Optional.empty(), items().lastBound());

        items().change("a", item -> item.boundTo(snapshot("1", StatusCategory.NEW, NOON)));
        items().change("b", item -> item.withState(ItemState.REFUSED));

        assertEquals(Optional.of(NOON), items().lastBound());
    }

    @Test
    public void findsWhatFollowsItems() {
        ActionItem first = waiting("first");
        ActionItem next = ActionItem.following(first, first.finding());
        items().add(List.of(first, next, waiting("other")));

        assertEquals(List.of(next), items().followUps(List.of("first", "other")));
        assertEquals(List.of(), items().followUps(List.of("other")));
    }

    @Test
    public void givesTheItemsOfAPageInTheOrderOfTheirBlocks() {
        add(at(item("last"), PAGE, "c", 2));
        add(at(item("first"), PAGE, "a", 0));
        add(at(item("elsewhere"), PAGE + 1, "b", 1));

        assertUids(items().ofPage(PAGE), "first", "last");
    }

    @Test
    public void givesTheItemsOfSeveralPagesAsTheyAreNow() {
        add(item("one"));
        add(at(item("two"), PAGE + 1, "b", 0));
        add(at(item("elsewhere"), PAGE + 2, "c", 0));
        List<Long> pages = List.of(PAGE, PAGE + 1, PAGE + 9);
        assertUids(items().ofPages(List.of(PAGE)), "one");
        assertEquals(Set.of("one", "two"), uids(items().ofPages(pages)));

        items().change("two", item -> item.withState(ItemState.REMOVED));

        assertEquals(Set.of("one", "two"), uids(items().ofPages(pages)));
        assertEquals(
                1, items().ofPages(pages).stream().filter(ActionItem::isRemoved).count());
        assertEquals(List.of(), items().ofPages(List.of()));
    }

    private static Set<String> uids(Collection<ActionItem> items) {
        return items.stream().map(ActionItem::uid).collect(Collectors.toSet());
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

    @Test
    public void tellsByWhatTheItemsOfASpaceAreGrouped() {
        add(saying(at(waiting("a"), 1, "a", 0), FindingField.THEME, "Scaling"));
        add(saying(at(waiting("b"), 1, "b", 1), FindingField.THEME, "Scaling"));
        add(saying(at(waiting("c"), 2, "c", 0), FindingField.OBJECTIVE, "2027-Q1"));
        add(at(waiting("d"), 2, "d", 1));

        assertEquals(
                Set.of(new Grouping(1, "Scaling", ""), new Grouping(2, "", "2027-Q1"), new Grouping(2, "", "")),
                items().groupings("OPS"));
        assertEquals(Set.of(), items().groupings("ENG"));
    }

    private static SyncSchedule by(String actor) {
        return SyncSchedule.NONE.dueAt(NOON, Optional.of(actor));
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
