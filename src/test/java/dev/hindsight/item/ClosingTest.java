package dev.hindsight.item;

import static dev.hindsight.item.SampleItems.NOON;
import static org.junit.Assert.assertEquals;

import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueId;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.Change.Source;
import dev.hindsight.item.Change.What;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** Since when an item's issue has been closed. */
public class ClosingTest {

    private static final Instant FIRST = Instant.parse("2026-11-01T09:00:00Z");
    private static final Instant BULK = Instant.parse("2026-12-10T09:00:00Z");
    private static final Instant REOPENED = Instant.parse("2026-12-12T09:00:00Z");
    private static final Instant AGAIN = Instant.parse("2026-12-20T09:00:00Z");

    @Test
    public void isWhenItEnteredDone() {
        assertEquals(
                Optional.of(FIRST),
                closing(Optional.empty(), closed(), List.of(status(FIRST, "new To Do", "done Done"))));
    }

    @Test
    public void staysWhenTheResolutionIsSetLater() {
        assertEquals(
                Optional.of(FIRST),
                closing(Optional.of(FIRST), closed(), List.of(line(BULK, What.RESOLUTION, "", "Done"))));
    }

    @Test
    public void staysInAnotherStatusThatMeansDone() {
        assertEquals(
                Optional.of(FIRST),
                closing(Optional.of(FIRST), closed(), List.of(status(BULK, "done Resolved", "done Closed"))));
    }

    @Test
    public void isForgottenWhenReopened() {
        assertEquals(
                Optional.empty(),
                closing(
                        Optional.of(FIRST),
                        issue(StatusCategory.INDETERMINATE),
                        List.of(status(REOPENED, "done Done", "indeterminate In Progress"))));
    }

    @Test
    public void beginsAnewAfterReopeningEvenWhenBothAreReadAtOnce() {
        List<Change> both =
                List.of(status(REOPENED, "done Done", "new To Do"), status(AGAIN, "new To Do", "done Done"));

        assertEquals(Optional.of(AGAIN), closing(Optional.of(FIRST), closed(), both));
    }

    @Test
    public void isTheFirstKnownWhereTheChangelogBeginsInDone() {
        assertEquals(
                Optional.of(FIRST),
                closing(Optional.empty(), closed(), List.of(status(FIRST, "done Resolved", "done Closed"))));
    }

    @Test
    public void isTheLastChangeOfTheIssueWhereNothingTellsMore() {
        assertEquals(Optional.of(NOON.minusSeconds(60)), closing(Optional.empty(), closed(), List.of()));
    }

    @Test
    public void keepsTheCriterionThatWasWrittenThen() {
        Closing first = new Closing(FIRST, "No errors in 30 days");

        assertEquals(
                Optional.of(first),
                History.closing(Optional.of(first), closed(), List.of(line(BULK, What.RESOLUTION, "", "Done"))));
    }

    private static Optional<Instant> closing(Optional<Instant> before, ActionItem item, List<Change> news) {
        return History.closing(before.map(at -> new Closing(at, "")), item, news)
                .map(Closing::at);
    }

    private static ActionItem closed() {
        return issue(StatusCategory.DONE);
    }

    private static ActionItem issue(StatusCategory category) {
        return SampleItems.waiting("a")
                .boundTo(new IssueSnapshot(
                        new IssueId(SampleItems.LINK, "10042"),
                        "OPS-12",
                        new Issue.Status("1", "Any", category),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(NOON.minusSeconds(60)),
                        NOON));
    }

    private static Change status(Instant at, String was, String now) {
        return line(at, What.STATUS, was, now);
    }

    private static Change line(Instant at, What what, String was, String now) {
        return new Change(
                "a",
                at,
                Optional.of(Source.JIRA),
                Optional.empty(),
                Optional.empty(),
                what,
                was,
                now,
                Optional.empty());
    }
}
