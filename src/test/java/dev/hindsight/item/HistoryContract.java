package dev.hindsight.item;

import static dev.hindsight.item.SampleItems.NOON;
import static dev.hindsight.item.SampleItems.snapshot;
import static dev.hindsight.item.SampleItems.tracked;
import static dev.hindsight.item.SampleItems.waiting;
import static org.junit.Assert.assertEquals;

import dev.hindsight.issue.Changelog.Author;
import dev.hindsight.issue.StatusCategory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

/** How the history of items is kept, by the fake and by every database alike. */
public abstract class HistoryContract {

    protected abstract ActionItems items();

    @Test
    public void keepsWhoDidSomethingInJira() {
        items().add(List.of(tracked("a", "1", NOON)));
        Change byBob = fact("1", Optional.of("key-bob"), Optional.empty());
        Change byStranger = fact("2", Optional.empty(), Optional.of(new Author(Optional.empty(), "mo", "Mo Größe")));
        Change byNobody = fact("3", Optional.empty(), Optional.empty());

        items().change("a", told(byBob, byStranger, byNobody), HistoryContract::seenLater);

        assertEquals(
                Set.of(byBob, byStranger, byNobody),
                items().history("a").stream()
                        .filter(line -> line.what() == Change.What.DUE)
                        .collect(Collectors.toSet()));
    }

    @Test
    public void knowsWhenItemsLastChangedOnTheirPageAndInJira() {
        items().add(List.of(tracked("a", "1", NOON), waiting("b")));
        Change later = assigned("2", NOON.plusSeconds(50));
        items().change("a", told(later), HistoryContract::seenLater);
        items().change("a", told(assigned("1", NOON.plusSeconds(5))), HistoryContract::seenLater);
        long page = items().findAll(List.of("a")).get(0).location().pageId();

        Map<String, ActionItems.LastChange> changes = items().lastChanges(List.of(page, 987L));

        assertEquals(Set.of("a", "b"), changes.keySet());
        Optional<ActionItems.LastChange> first = Optional.ofNullable(changes.get("a"));
        assertEquals(Optional.of(later.at()), first.flatMap(ActionItems.LastChange::inJira));
        assertEquals(Optional.of(items().history("a").get(0).at()), first.flatMap(ActionItems.LastChange::onPage));
        assertEquals(Optional.empty(), Optional.ofNullable(changes.get("b")).flatMap(ActionItems.LastChange::inJira));
    }

    @Test
    public void writesAFactOnceHoweverOftenItIsRead() {
        items().add(List.of(tracked("a", "1", NOON)));
        items().add(List.of(tracked("b", "1", NOON)));
        Change fact = fact("1", Optional.of("key-bob"), Optional.empty());
        Change later = fact("2", Optional.of("key-bob"), Optional.empty());

        items().change("a", told(fact), HistoryContract::seenLater);
        items().change("a", told(fact, later), HistoryContract::seenLater);
        items().changeAll(
                        Map.of("a", HistoryContract::seenLater, "b", HistoryContract::seenLater),
                        Map.of("a", told(fact, later)));

        assertEquals(
                List.of("1", "2"),
                items().history("a").stream()
                        .flatMap(line -> line.factKey().stream())
                        .toList());
        assertEquals(1, items().history("b").size());
    }

    @Test
    public void givesHistoryInTheOrderInWhichItHappened() {
        items().add(List.of(tracked("a", "1", NOON)));
        Change later = assigned("2", NOON.plusSeconds(5));
        Change earlier = fact("1", Optional.empty(), Optional.empty());

        items().change("a", told(later), HistoryContract::seenLater);
        items().change("a", told(earlier), HistoryContract::seenLater);

        assertEquals(List.of(earlier, later), items().history("a").subList(1, 3));
    }

    @Test
    public void beginsWithItsBeginningThoughJirasClockIsBehind() {
        items().add(List.of(tracked("a", "1", NOON)));
        Change before = assigned("1", NOON.minusSeconds(5));

        items().change("a", told(before), HistoryContract::seenLater);

        assertEquals(
                List.of(Change.What.CREATED, Change.What.OWNER),
                items().history("a").stream().map(Change::what).limit(2).toList());
    }

    @Test
    public void givesTheNewestDecisionsOfAllItems() {
        ActionItem copy = waiting("b").asCopyOf(waiting("a"));
        items().add(List.of(tracked("a", "1", NOON), copy));

        items().change("b", Cause.copyChoice("alice", Optional.of(CopyChoice.SHARED)), HistoryContract::shared);
        items().change("a", Cause.conflict("bob", Change.Source.PAGE), HistoryContract::inConflict);
        items().change("a", told(assigned("9", NOON.plusSeconds(5))), HistoryContract::seenLater);

        assertEquals(
                List.of("a conflict  page", "b copy-choice  shared"),
                items().decisions(9).stream()
                        .map(line -> line.itemUid() + " " + line.what().value() + " " + line.oldValue() + " "
                                + line.newValue())
                        .toList());
        assertEquals(
                List.of(Optional.of("bob")),
                items().decisions(1).stream().map(Change::actor).toList());
    }

    @Test
    public void givesTheNewestLinesOfSomeItemsThatAFilterTakes() {
        items().add(List.of(tracked("a", "1", NOON), tracked("b", "2", NOON)));
        Change due = fact("1", Optional.of("key-bob"), Optional.empty());
        Change owner = assigned("2", NOON.plusSeconds(5));
        items().change("a", told(due, owner), HistoryContract::seenLater);

        assertEquals(List.of(owner, due), items().changes(List.of("a", "b"), filter(60, null), 2));
        assertEquals(List.of(due), items().changes(List.of("a"), filter(5, Change.What.DUE), 9));
        assertEquals(List.of(), items().changes(List.of("b"), filter(60, Change.What.OWNER), 9));
        assertEquals(List.of(), items().changes(List.of(), filter(60, null), 9));
    }

    private static ChangeFilter filter(int seconds, Change.@Nullable What what) {
        return new ChangeFilter(
                NOON.plusSeconds(seconds),
                Optional.of(Change.Source.JIRA).filter(jira -> what == null),
                Optional.ofNullable(what));
    }

    private static ActionItem shared(ActionItem item) {
        return item.withCopyChoice(CopyChoice.SHARED);
    }

    private static ActionItem inConflict(ActionItem item) {
        return item.withFlag(ItemFlag.CONFLICT, true);
    }

    private static Cause told(Change... facts) {
        return Cause.read(new IssueFacts(true, List.of(facts)));
    }

    private static Change assigned(String key, Instant at) {
        return new Change(
                "a",
                at,
                Optional.of(Change.Source.JIRA),
                Optional.empty(),
                Optional.empty(),
                Change.What.OWNER,
                "",
                "bob",
                Optional.of(key));
    }

    private static Change fact(String key, Optional<String> actor, Optional<Author> jiraUser) {
        return new Change(
                "a",
                NOON.plusMillis(1),
                Optional.of(Change.Source.JIRA),
                actor,
                jiraUser,
                Change.What.DUE,
                "2027-01-31",
                "",
                Optional.of(key));
    }

    private static ActionItem seenLater(ActionItem item) {
        return item.boundTo(snapshot(
                "1",
                StatusCategory.INDETERMINATE,
                item.issue().orElseThrow().readAt().plusSeconds(1)));
    }
}
