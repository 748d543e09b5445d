package dev.hindsight.sync;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.IssueField;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.JiraException.Refused.RefusedField;
import dev.hindsight.item.SampleItems;
import dev.hindsight.item.WaitReason;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.Test;

/** What each kind of failure means for an item. */
public class RetryPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Actor ALICE = new Actor("jira", "alice-key");

    private record Row(JiraException failure, WaitReason reason, Duration pause) {}

    @Test
    public void meansWhatTheTableSays() {
        for (Row row : table()) {
            RetryPolicy retry = RetryPolicy.of(row.failure(), ALICE, SampleItems.item("a"), NOW);

            assertEquals(new RetryPolicy(row.reason(), NOW.plus(row.pause())), retry);
        }
    }

    @Test
    public void cutsLongWordsBetweenCharactersOnly() {
        JiraException.NotPermitted failure = new JiraException.NotPermitted("x".repeat(999) + "\uD83D\uDE00" + "x");

        WaitReason shown =
                RetryPolicy.of(failure, ALICE, SampleItems.item("a"), NOW).reason();

        assertEquals(new WaitReason(WaitReason.Code.NOT_PERMITTED, "alice-key", "x".repeat(999)), shown);
    }

    private static List<Row> table() {
        Duration soon = RetryPolicy.pause(0, SampleItems.item("a").location().pageId());
        Duration later = Duration.ofHours(1);
        return List.of(
                new Row(new JiraException.NotSent("down", null), new WaitReason(WaitReason.Code.UNREACHABLE), soon),
                new Row(
                        new JiraException.OutcomeUnknown("lost", null),
                        new WaitReason(WaitReason.Code.OUTCOME_UNKNOWN),
                        soon),
                new Row(
                        new JiraException.WrongAnswer("HTML", null),
                        new WaitReason(WaitReason.Code.WRONG_ANSWER),
                        soon),
                new Row(busy(Duration.ofMinutes(3)), new WaitReason(WaitReason.Code.BUSY), Duration.ofMinutes(3)),
                new Row(busy(Duration.ofDays(-1)), new WaitReason(WaitReason.Code.BUSY), Duration.ofSeconds(5)),
                new Row(busy(Duration.ofDays(365)), new WaitReason(WaitReason.Code.BUSY), later),
                new Row(
                        new JiraException.NotAuthorized(URI.create("http://x")),
                        new WaitReason(WaitReason.Code.NOT_AUTHORIZED, "alice-key", "http://x"),
                        soon.plusMinutes(1)),
                new Row(
                        new JiraException.Refused(
                                List.of(
                                        refused(IssueField.DUE, "due", "b"),
                                        refused(IssueField.ASSIGNEE, "assignee", "a")),
                                List.of("General")),
                        new WaitReason(WaitReason.Code.REFUSED, "General assignee: a due: b"),
                        later),
                new Row(
                        new JiraException.NotPermitted("No"),
                        new WaitReason(WaitReason.Code.NOT_PERMITTED, "alice-key", "No"),
                        later),
                new Row(new JiraException.NotFound("None"), new WaitReason(WaitReason.Code.NO_SUCH_ISSUE), later));
    }

    @Test
    public void pausesAboutTwiceAsLongEachTimeUpToAQuarterOfAnHour() {
        List<Long> longest = List.of(5L, 10L, 20L, 40L, 80L, 160L, 320L, 640L, 900L, 900L);
        for (int tries = 0; tries < longest.size(); tries++) {
            for (long page = 1; page < 200; page++) {
                double part = RetryPolicy.pause(tries, page).toMillis() / (1000.0 * longest.get(tries));
                assertTrue("Try " + tries + " of page " + page + ": " + part, part >= 0.8 && part <= 1);
            }
        }
    }

    @Test
    public void pausesNeverMoreThanAQuarterOfAnHourHoweverOftenItFailed() {
        assertTrue(RetryPolicy.pause(Integer.MAX_VALUE, 1).compareTo(Duration.ofMinutes(15)) <= 0);
    }

    @Test
    public void spreadsThePagesThatComeBack() {
        assertTrue(LongStream.range(0, 100)
                        .mapToObj(page -> RetryPolicy.pause(9, page))
                        .distinct()
                        .count()
                > 40);
    }

    @Test
    public void pausesThePageEachTimeAtAnotherPointOfTheSpread() {
        assertNotEquals(RetryPolicy.pause(9, 7), RetryPolicy.pause(10, 7));
    }

    private static RefusedField refused(IssueField field, String id, String words) {
        return new RefusedField(Optional.of(field), id, words);
    }

    private static JiraException busy(Duration time) {
        return new JiraException.Busy(NOW.plus(time));
    }
}
