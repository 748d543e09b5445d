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

import dev.hindsight.issue.StatusCategory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.Test;

/** What finding action items means, for the fake and for every database alike. */
public abstract class ActionItemsContract {

    protected abstract ActionItems items();

    @Test
    public void givesTheItemsOfAPageInTheOrderOfTheirBlocks() {
        items().add(at(item("last"), PAGE, "c", 2));
        items().add(at(item("first"), PAGE, "a", 0));
        items().add(at(item("elsewhere"), PAGE + 1, "b", 1));

        assertUids(items().ofPage(PAGE), "first", "last");
    }

    @Test
    public void givesDetachedItemsOfAPageToo() {
        items().add(item("gone").withState(ItemState.REMOVED));

        assertUids(items().ofPage(PAGE), "gone");
    }

    @Test
    public void findsNoItemOfAnUnknownUid() {
        items().add(item("a"));

        assertEquals(List.of(), items().find("b").stream().toList());
    }

    @Test
    public void findsTheSameHintOnOtherPagesOnly() {
        items().add(at(item("here"), PAGE, "hint", 0));
        items().add(at(item("there"), PAGE + 1, "hint", 0));
        items().add(at(item("other"), PAGE + 1, "another hint", 1));

        assertUids(items().elsewhere(Set.of("hint"), PAGE), "there");
    }

    @Test
    public void findsNoDetachedItemByItsHint() {
        items().add(at(item("gone").withState(ItemState.REMOVED), PAGE + 1, "hint", 0));

        assertUids(items().elsewhere(Set.of("hint"), PAGE));
    }

    @Test
    public void doesNotTakeTheLackOfAHintForAHint() {
        items().add(at(item("there"), PAGE + 1, "", 0));

        assertUids(items().elsewhere(Set.of(""), PAGE));
    }

    @Test
    public void findsHintsAmongMoreThanADatabaseTakesAtOnce() {
        items().add(at(item("there"), PAGE + 1, "hint 1203", 0));

        assertUids(items().elsewhere(numbered("hint ", 1300), PAGE), "there");
    }

    @Test
    public void findsNothingForNoHints() {
        items().add(item("a"));

        assertUids(items().elsewhere(Set.of(), PAGE + 1));
    }

    @Test
    public void findsTheItemsBoundToIssuesBehindALink() {
        items().add(tracked("a", "10", NOON));
        items().add(tracked("b", "11", NOON));
        items().add(tracked("c", "12", NOON));

        assertUids(items().ofIssues(LINK, List.of("10", "12", "13")), "a", "c");
    }

    @Test
    public void doesNotMixUpIssuesOfDifferentLinks() {
        items().add(tracked("a", "10", NOON));

        assertUids(items().ofIssues("another link", Set.of("10")));
    }

    @Test
    public void findsIssuesAmongMoreThanADatabaseTakesAtOnce() {
        items().add(tracked("a", "777", NOON));

        assertUids(items().ofIssues(LINK, numbered("", 1300)), "a");
    }

    @Test
    public void givesWhatIsDueLongestDueFirst() {
        items().add(due("now", NOON));
        items().add(due("before", NOON.minusSeconds(60)));
        items().add(due("later", NOON.plusMillis(1)));
        items().add(waiting("never"));

        assertUids(items().due(NOON, 10), "before", "now");
    }

    @Test
    public void givesNoMoreDueItemsThanAskedFor() {
        items().add(due("second", NOON));
        items().add(due("first", NOON.minusSeconds(60)));

        assertUids(items().due(NOON, 1), "first");
    }

    @Test
    public void givesOpenItemsNotSeenForLongOldestFirst() {
        items().add(tracked("older", "1", NOON.minusSeconds(10)));
        items().add(tracked("oldest", "2", NOON.minusSeconds(20)).withState(ItemState.MISSING));
        items().add(tracked("seen just now", "3", NOON));

        assertUids(items().openReadBefore(NOON, 10), "oldest", "older");
    }

    @Test
    public void givesNeitherDoneNorDetachedItemsAsNotSeenForLong() {
        items().add(tracked("done", "1", NOON).withIssue(snapshot("1", StatusCategory.DONE, NOON)));
        items().add(tracked("detached", "2", NOON).withState(ItemState.REMOVED));

        assertUids(items().openReadBefore(NOON.plusSeconds(1), 10));
    }

    @Test
    public void givesNoMoreItemsNotSeenForLongThanAskedFor() {
        items().add(tracked("older", "1", NOON.minusSeconds(10)));
        items().add(tracked("oldest", "2", NOON.minusSeconds(20)));

        assertUids(items().openReadBefore(NOON, 1), "oldest");
    }

    @Test
    public void givesWhatIsNotDoneBehindALink() {
        items().add(tracked("open", "1", NOON));
        items().add(tracked("done", "2", NOON).withIssue(snapshot("2", StatusCategory.DONE, NOON)));
        items().add(waiting("without a ticket"));

        assertUids(items().openBehind(LINK, 10), "open");
        assertUids(items().openBehind("another link", 10));
    }

    @Test
    public void givesNoMoreItemsBehindALinkThanAskedFor() {
        items().add(tracked("a", "1", NOON));
        items().add(tracked("b", "2", NOON));

        assertUids(items().openBehind(LINK, 1), "a");
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
