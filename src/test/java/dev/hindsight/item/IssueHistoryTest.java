package dev.hindsight.item;

import static dev.hindsight.item.SampleChanges.line;
import static dev.hindsight.item.SampleItems.NOON;
import static dev.hindsight.item.SampleItems.tracked;
import static dev.hindsight.item.SampleItems.waiting;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.InMemoryIssues;
import dev.hindsight.issue.InMemoryJira;
import dev.hindsight.issue.IssueEdit;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.Change.Source;
import dev.hindsight.item.Change.What;
import dev.hindsight.wiki.SettableClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

/** What an item's history tells of its issue, and what it knows already. */
public class IssueHistoryTest {

    private static final String ALICE = "key-alice";
    private static final Instant ELEVEN = NOON.minusSeconds(1800);

    private final SettableClock clock = new SettableClock(NOON.minusSeconds(3600));
    private final InMemoryIssues issues = new InMemoryJira(clock).issues();
    private final IssueEdit inJira = new IssueEdit(
            issues,
            issues.put(new Actor(SampleItems.LINK, ALICE), "OPS", "Somebody's").id());

    @Before
    public void waitSinceTheIssueWasCreated() {
        clock.set(NOON);
    }

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
        ActionItem before = item();
        inJira.assign("bob");
        ActionItem assigned = before.boundTo(now());
        inJira.assign("carol");

        assertEquals(List.of("owner  bob"), values(between(before, assigned, Cause.STEP)));
        assertEquals(List.of("owner bob carol"), values(between(assigned, assigned.boundTo(now()), Cause.STEP)));
    }

    @Test
    public void takesAChangelogThatIsCutShortOnlyWhereItBeginsAtWhatWasKnown() {
        ActionItem before = item();
        inJira.due("2027-01-31");
        Change later = fact("1", ELEVEN, What.DUE, "2027-01-15", "2027-01-31");

        List<Change> lines = between(before, before.boundTo(now()), told(false, later));

        assertEquals(List.of("due  2027-01-31"), values(lines));
        assertEquals(Optional.empty(), lines.get(0).factKey());
    }

    @Test
    public void leavesNoGapWhereTheChangelogIsOlderThanTheReading() {
        ActionItem before = item();
        inJira.due("2027-01-31");
        Change earlier = fact("1", ELEVEN, What.DUE, "", "2027-01-15");

        assertEquals(
                List.of("due  2027-01-15", "due 2027-01-15 2027-01-31"),
                values(between(before, before.boundTo(now()), told(true, earlier))));
        assertEquals(
                List.of("due  2027-01-15", "due 2027-01-15 2027-01-31"),
                values(between(waiting("a"), before.boundTo(now()), told(true, earlier)).stream()
                        .filter(line -> line.what() == What.DUE)
                        .toList()));
    }

    @Test
    public void takesWhatJiraTellsOfAnIssueThatWasNotKnownBefore() {
        Change fact = fact("1", ELEVEN, What.STATUS, "", "indeterminate In Progress");

        List<Change> lines = between(waiting("a"), tracked("a", "1", NOON), told(true, fact));

        assertEquals(
                List.of(fact),
                lines.stream().filter(line -> line.what() == What.STATUS).toList());
    }

    @Test
    public void isWorthReadingInJiraWhereStatusOwnerOrDueDateDiffer() {
        IssueSnapshot created = now();
        inJira.start();
        IssueSnapshot started = now();
        inJira.assign("carol");
        IssueSnapshot assigned = now();
        inJira.due("2027-01-31");
        IssueSnapshot planned = now();
        inJira.rename("Another summary");
        inJira.move("PLAT");

        assertTrue(History.differ(created, started));
        assertTrue(History.differ(started, assigned));
        assertTrue(History.differ(assigned, planned));
        assertFalse(History.differ(planned, now()));
    }

    @Test
    public void isNotWorthReadingInJiraWhereTheStatusOfANewIssueBecomesKnown() {
        issues.close(inJira.issueId(), "", StatusCategory.NEW, Optional.empty());
        IssueSnapshot created = now();
        inJira.reopen();
        IssueSnapshot read = now();
        inJira.start();

        assertFalse(History.differ(created, read));
        assertTrue(History.differ(created, now()));
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

    private ActionItem item() {
        return waiting("a").boundTo(now());
    }

    /** The issue as Jira shows it now. */
    private IssueSnapshot now() {
        return issues.all().get(0).snapshot(SampleItems.LINK, NOON);
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

    private static List<String> values(List<Change> lines) {
        return lines.stream()
                .map(line -> line.what().value() + " " + line.oldValue() + " " + line.newValue())
                .toList();
    }
}
