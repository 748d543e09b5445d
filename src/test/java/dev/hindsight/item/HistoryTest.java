package dev.hindsight.item;

import static dev.hindsight.item.SampleChanges.line;
import static dev.hindsight.item.SampleItems.NOON;
import static dev.hindsight.item.SampleItems.item;
import static dev.hindsight.item.SampleItems.snapshot;
import static dev.hindsight.item.SampleItems.tracked;
import static dev.hindsight.item.SampleItems.waiting;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.Changelog.Author;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.Change.Source;
import dev.hindsight.item.Change.What;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** Which lines of history a change makes, and whom they name. */
public class HistoryTest {

    private static final String ALICE = "key-alice";
    private static final Instant LAST_CHANGE = NOON.minusSeconds(3600);
    private static final Instant ELEVEN = NOON.minusSeconds(1800);

    @Test
    public void beginsWithTheFirstStateAndWhoPublishedIt() {
        assertEquals(
                line(Source.PAGE, ALICE, What.CREATED, "", "incomplete"),
                History.begun(item("a"), Cause.page(Optional.of(ALICE)), NOON));
    }

    @Test
    public void saysNothingWhenNothingOfNoteChanges() {
        ActionItem before = tracked("a", "1", NOON);
        ActionItem after = tracked("a", "1", NOON.plusSeconds(60)).withFlag(ItemFlag.CONFLICT, true);

        assertEquals(List.of(), between(before, after, Cause.STEP));
    }

    @Test
    public void namesWhoPublishedAChangeOfThePage() {
        assertEquals(
                List.of(line(Source.PAGE, ALICE, What.STATE, "waiting", "detached")),
                between(waiting("a"), waiting("a").withState(ItemState.REMOVED), Cause.page(Optional.of(ALICE))));
    }

    @Test
    public void namesNobodyForAPageThatIsGone() {
        assertEquals(
                List.of(line(Source.PAGE, "", What.STATE, "waiting", "detached")),
                between(byAlice(waiting("a")), byAlice(waiting("a")).withState(ItemState.REMOVED), Cause.STEP));
    }

    @Test
    public void namesNobodyForWhatNobodyDid() {
        assertEquals(
                List.of(line(Source.HINDSIGHT, "", What.STATE, "incomplete", "waiting")),
                between(byAlice(item("a")), byAlice(waiting("a")), Cause.NOBODY));
        assertEquals(
                List.of(line(Source.HINDSIGHT, "", What.STATE, "waiting", "refused")),
                between(byAlice(waiting("a")), byAlice(waiting("a")).withState(ItemState.REFUSED), Cause.STEP));
        ActionItem tracked = byAlice(tracked("a", "1", NOON));
        ActionItem missing = tracked.withState(ItemState.MISSING);
        assertEquals(
                List.of(line(Source.HINDSIGHT, "", What.STATE, "tracked", "missing")),
                between(tracked, missing, Cause.STEP));
        assertEquals(
                List.of(line(Source.HINDSIGHT, "", What.STATE, "missing", "tracked")),
                between(missing, tracked, Cause.STEP));
    }

    @Test
    public void namesInWhoseNameAnIssueWasCreated() {
        ActionItem waiting = byAlice(waiting("a"));

        assertEquals(
                List.of(
                        line(Source.PAGE, ALICE, What.STATE, "waiting", "tracked"),
                        line(Source.PAGE, ALICE, What.ISSUE, "", "link-1 1")),
                between(waiting, waiting.boundTo(snapshot("1", StatusCategory.NEW, NOON)), Cause.STEP));
    }

    @Test
    public void tellsInWhichStatusAnIssueWasFoundBeforeWhateverChangesInItNext() {
        ActionItem tracked = tracked("a", "1", NOON);

        Change found = between(waiting("a"), tracked, Cause.STEP).get(2);

        assertEquals(Optional.of(Source.HINDSIGHT), found.source());
        assertEquals(What.STATUS, found.what());
        assertEquals("indeterminate In Progress", found.newValue());
        assertEquals(tracked.issue().orElseThrow().updated(), Optional.of(found.at()));
    }

    @Test
    public void namesNobodyForADifferenceThatJiraDoesNotExplain() {
        ActionItem before = byAlice(tracked("a", "1", NOON));

        assertEquals(
                List.of(new Change(
                        "a",
                        LAST_CHANGE,
                        Optional.of(Source.JIRA),
                        Optional.empty(),
                        Optional.empty(),
                        What.STATUS,
                        "indeterminate In Progress",
                        "done In Progress",
                        Optional.empty())),
                between(before, before.boundTo(snapshot("1", StatusCategory.DONE, NOON)), Cause.STEP));
    }

    @Test
    public void leavesOwnerAndDueDateToThePagesOwnHistoryWhileThereIsNoIssue() {
        ActionItem after = item("a")
                .withBlock(
                        item("a").location(),
                        item("a").finding().with(FindingField.OWNER, "key-bob").with(FindingField.DUE, "2026-12-15"));

        assertEquals(List.of(), between(item("a"), after, Cause.STEP));
    }

    @Test
    public void tellsTheIssuesDueDateRatherThanThePages() {
        ActionItem before = tracked("a", "1", NOON);
        ActionItem slipped = dueInJira(before, "2027-01-31")
                .withBlock(before.location(), before.finding().with(FindingField.DUE, "2026-12-15"));

        assertEquals(
                List.of("due  2027-01-31"),
                between(before, slipped, Cause.STEP).stream()
                        .map(HistoryTest::values)
                        .toList());
    }

    @Test
    public void takesWhatJiraTellsInsteadOfTheDifference() {
        ActionItem before = tracked("a", "1", NOON);
        Change first = fact("1", ELEVEN, What.DUE, "", "2027-01-15");
        Change second = fact("2", ELEVEN.plusSeconds(1), What.DUE, "2027-01-15", "2027-01-31");

        assertEquals(
                List.of(first, second), between(before, dueInJira(before, "2027-01-31"), told(true, first, second)));
    }

    @Test
    public void leavesOutWhatWasBeforeTheFormerReading() {
        ActionItem before = tracked("a", "1", NOON);
        Change old = fact("1", LAST_CHANGE, What.DUE, "", "2026-12-15");

        assertEquals(List.of(), between(before, before, told(true, old)));
    }

    @Test
    public void takesAChangelogThatIsCutShortOnlyWhereItLeavesNoGap() {
        ActionItem before = tracked("a", "1", NOON);
        ActionItem after = dueInJira(before, "2027-01-31");
        Change whole = fact("1", ELEVEN, What.DUE, "", "2027-01-31");
        Change part = fact("1", ELEVEN, What.DUE, "", "2027-01-15");

        assertEquals(List.of(whole), between(before, after, told(false, whole)));
        List<Change> lines = between(before, after, told(false, part));
        assertEquals(
                List.of("due  2027-01-31"),
                lines.stream().map(HistoryTest::values).toList());
        assertEquals(Optional.empty(), lines.get(0).jiraUser());
    }

    @Test
    public void takesAStatusThatWasRenamedForNoChange() {
        ActionItem before = tracked("a", "1", NOON);
        IssueSnapshot read = before.issue().orElseThrow();
        ActionItem after = before.boundTo(new IssueSnapshot(
                read.id(),
                read.key(),
                new Issue.Status("", "In Arbeit", read.category()),
                read.resolution(),
                read.duplicateOf(),
                read.assignee(),
                read.due(),
                read.updated(),
                read.readAt()));

        assertEquals(List.of(), between(before, after, told(true)));
        assertEquals(1, between(before, after, Cause.STEP).size());
    }

    @Test
    public void comparesAStatusByItsNameWhereItsIdWasNotKept() {
        ActionItem now = tracked("a", "1", NOON);
        IssueSnapshot read = now.issue().orElseThrow();
        ActionItem before = now.boundTo(new IssueSnapshot(
                read.id(),
                read.key(),
                new Issue.Status("", read.statusName(), read.category()),
                read.resolution(),
                read.duplicateOf(),
                read.assignee(),
                read.due(),
                read.updated(),
                read.readAt()));

        assertEquals(List.of(), between(before, now, Cause.STEP));
        assertTrue(read.saysTheSameAs(before.issue().orElseThrow()));
    }

    @Test
    public void writesNoFactTwice() {
        Change fact = fact("1", ELEVEN, What.DUE, "", "2027-01-15");
        Change another = fact("2", ELEVEN, What.DUE, "", "2027-01-15");

        assertEquals(List.of(another), History.news(List.of(fact), List.of(fact, another)));
    }

    @Test
    public void writesNoDifferenceThatTheLastLineOfItsKindBroughtAbout() {
        Change fact = fact("1", ELEVEN, What.DUE, "", "2027-01-15");
        Change difference = new Change(
                "a",
                NOON,
                Optional.of(Source.JIRA),
                Optional.empty(),
                Optional.empty(),
                What.DUE,
                "",
                "2027-01-15",
                Optional.empty());
        Change back = fact("2", ELEVEN.plusSeconds(1), What.DUE, "2027-01-15", "");

        assertEquals(List.of(), History.news(List.of(fact), List.of(difference)));
        assertEquals(List.of(difference), History.news(List.of(fact, back), List.of(difference)));
    }

    @Test
    public void leavesChangesAfterTheReadingToTheNextOne() {
        Change known = fact("1", ELEVEN, What.DUE, "", "2027-01-15");
        Change later = fact("2", ELEVEN.plusSeconds(1), What.DUE, "2027-01-15", "2027-01-31");
        ActionItem read = dueInJira(tracked("a", "1", NOON), "2027-01-15");

        assertEquals(List.of(known), between(tracked("a", "1", NOON), read, told(true, known, later)));
        assertEquals(List.of(), between(tracked("a", "1", NOON), tracked("a", "1", NOON), told(true, known)));
    }

    private static List<Change> between(ActionItem before, ActionItem after, Cause cause) {
        return History.between(before, after, cause, NOON);
    }

    private static ActionItem byAlice(ActionItem item) {
        return item.withSchedule(SyncSchedule.NONE.dueAt(NOON, Optional.of(ALICE)));
    }

    private static Cause told(boolean complete, Change... facts) {
        return Cause.read(new IssueFacts(complete, List.of(facts)));
    }

    private static ActionItem dueInJira(ActionItem item, String due) {
        IssueSnapshot read = item.issue().orElseThrow();
        return item.boundTo(new IssueSnapshot(
                read.id(),
                read.key(),
                read.status(),
                read.resolution(),
                read.duplicateOf(),
                read.assignee(),
                Optional.of(LocalDate.parse(due)),
                Optional.of(NOON),
                read.readAt()));
    }

    private static Change fact(String id, Instant at, What what, String oldValue, String newValue) {
        return new Change(
                "a",
                at,
                Optional.of(Source.JIRA),
                Optional.empty(),
                Optional.of(new Author(Optional.empty(), "bob", "Bob")),
                what,
                oldValue,
                newValue,
                Optional.of(id));
    }

    private static String values(Change line) {
        return line.what().value() + " " + line.oldValue() + " " + line.newValue();
    }
}
