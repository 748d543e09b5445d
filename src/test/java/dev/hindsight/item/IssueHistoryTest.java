package dev.hindsight.item;

import static dev.hindsight.item.SampleItems.NOON;
import static dev.hindsight.item.SampleItems.snapshot;
import static dev.hindsight.item.SampleItems.tracked;
import static dev.hindsight.item.SampleItems.waiting;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.Change.Source;
import dev.hindsight.item.Change.What;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Test;

/** What an item's history tells of its issue, and what it knows already. */
public class IssueHistoryTest {

    private static final String ALICE = "key-alice";
    private static final Instant ELEVEN = NOON.minusSeconds(1800);

    @Test
    public void tellsThatABlockMovedToAnotherPage() {
        ActionItem before = waiting("a");
        ActionItem moved = SampleItems.at(before, 4712, "key-a", 0);

        assertEquals(
                List.of(line(Source.PAGE, ALICE, What.PAGE, "4711", "4712")),
                between(before, moved, Cause.page(Optional.of(ALICE))));
    }

    @Test
    public void tellsThatJiraHasAnotherAssignee() {
        ActionItem before = tracked("a", "1", NOON);

        assertEquals(
                List.of("owner bob carol", "owner bob "),
                Stream.of(Optional.of("carol"), Optional.<String>empty())
                        .flatMap(name -> between(before, before.boundTo(assignedTo(name)), Cause.STEP).stream())
                        .map(IssueHistoryTest::values)
                        .toList());
    }

    @Test
    public void takesAChangelogThatIsCutShortOnlyWhereItBeginsAtWhatWasKnown() {
        ActionItem before = tracked("a", "1", NOON);
        Change later = fact("1", ELEVEN, What.DUE, "2027-01-15", "2027-01-31");

        List<Change> lines = between(before, before.boundTo(dueOn("2027-01-31")), told(false, later));

        assertEquals(
                List.of("due  2027-01-31"),
                lines.stream().map(IssueHistoryTest::values).toList());
    }

    @Test
    public void takesWhatJiraTellsOfAnIssueThatWasNotKnownBefore() {
        Change fact = fact("1", ELEVEN, What.STATUS, "", "indeterminate In Progress");

        List<Change> lines = between(waiting("a"), tracked("a", "1", NOON), told(true, fact));

        assertEquals(List.of(fact), lines.subList(2, lines.size()));
    }

    @Test
    public void isWorthReadingInJiraWhereStatusOwnerOrDueDateDiffer() {
        IssueSnapshot before = snapshot("1", StatusCategory.INDETERMINATE, NOON);

        assertTrue(History.differ(before, snapshot("1", StatusCategory.DONE, NOON)));
        assertTrue(History.differ(before, assignedTo(Optional.of("carol"))));
        assertTrue(History.differ(before, dueOn("2027-01-31")));
        assertFalse(
                History.differ(before, snapshot("1", "MOVED-1", StatusCategory.INDETERMINATE, NOON.plusSeconds(1))));
    }

    @Test
    public void isNotWorthReadingInJiraWhereTheStatusOfANewIssueBecomesKnown() {
        IssueSnapshot created = inStatus("", StatusCategory.NEW);

        assertFalse(History.differ(created, inStatus("To Do", StatusCategory.NEW)));
        assertTrue(History.differ(created, inStatus("In Progress", StatusCategory.INDETERMINATE)));
    }

    @Test
    public void mayKnowAlreadyWhatComesFromJiraAndNothingElse() {
        Change fact = fact("1", ELEVEN, What.DUE, "", "2027-01-15");
        Change here = line(Source.PAGE, ALICE, What.STATE, "waiting", "detached");

        assertTrue(History.mayBeKnown(List.of(here, fact)));
        assertTrue(History.mayBeKnown(List.of(line(Source.JIRA, "", What.DUE, "", "2027-01-15"))));
        assertFalse(History.mayBeKnown(List.of(here)));
    }

    @Test
    public void writesNoDifferenceTwiceWhereLinesOfAnotherKindFollowedTheFirst() {
        Change due = line(Source.JIRA, "", What.DUE, "", "2027-01-15");
        Change owner = line(Source.JIRA, "", What.OWNER, "bob", "carol");

        assertEquals(List.of(), History.news(List.of(due, owner), List.of(due)));
    }

    @Test
    public void writesWhatIsDoneToAPageAsOftenAsItIsDone() {
        Change removed = line(Source.PAGE, ALICE, What.STATE, "waiting", "detached");

        assertEquals(List.of(removed), History.news(List.of(removed), List.of(removed)));
    }

    @Test
    public void aStepKnowsWhatJiraToldInIt() {
        Cause read = told(true, fact("1", ELEVEN, What.DUE, "", "2027-01-15"));

        assertEquals(read, Cause.STEP.and(read));
        assertEquals(read, read.and(Cause.STEP));
    }

    private static List<Change> between(ActionItem before, ActionItem after, Cause cause) {
        return History.between(before, after, cause, NOON);
    }

    private static Cause told(boolean complete, Change... facts) {
        return Cause.read(new IssueFacts(complete, List.of(facts)));
    }

    private static IssueSnapshot assignedTo(Optional<String> userName) {
        return read("In Progress", StatusCategory.INDETERMINATE, userName, Optional.empty());
    }

    private static IssueSnapshot dueOn(String date) {
        return read(
                "In Progress", StatusCategory.INDETERMINATE, Optional.of("bob"), Optional.of(LocalDate.parse(date)));
    }

    private static IssueSnapshot inStatus(String name, StatusCategory category) {
        return read(name, category, Optional.of("bob"), Optional.empty());
    }

    private static IssueSnapshot read(
            String statusName, StatusCategory category, Optional<String> assignee, Optional<LocalDate> due) {
        IssueSnapshot read = snapshot("1", category, NOON);
        return new IssueSnapshot(
                read.id(),
                read.key(),
                statusName,
                category,
                read.resolution(),
                assignee,
                due,
                Optional.of(NOON),
                read.readAt());
    }

    private static Change line(Source source, String actor, What what, String oldValue, String newValue) {
        return new Change(
                "a",
                NOON,
                Optional.of(source),
                Optional.of(actor).filter(key -> !key.isEmpty()),
                Optional.empty(),
                what,
                oldValue,
                newValue,
                Optional.empty());
    }

    private static Change fact(String id, Instant at, What what, String oldValue, String newValue) {
        return new Change(
                "a",
                at,
                Optional.of(Source.JIRA),
                Optional.empty(),
                Optional.empty(),
                what,
                oldValue,
                newValue,
                Optional.of(id));
    }

    private static String values(Change line) {
        return line.what().value() + " " + line.oldValue() + " " + line.newValue();
    }
}
