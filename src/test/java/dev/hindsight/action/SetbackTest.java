package dev.hindsight.action;

import static org.junit.Assert.assertEquals;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.Test;

/** What each kind of failure means for an item. */
public class SetbackTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Caller ALICE = new Caller("jira", "alice-key");

    private record Row(TrackerException failure, Reason reason, Duration pause, boolean refused, boolean everybody) {}

    @Test
    public void meansWhatTheTableSays() {
        for (Row row : table()) {
            Setback setback = Setback.of(row.failure(), ALICE, 0, NOW);

            assertEquals(new Setback(row.reason(), NOW.plus(row.pause()), row.refused(), row.everybody()), setback);
        }
    }

    private static List<Row> table() {
        Duration soon = Duration.ofSeconds(5);
        Duration later = Duration.ofHours(1);
        return List.of(
                new Row(
                        new TrackerException.NotSent("down", null),
                        new Reason(Reason.Code.UNREACHABLE),
                        soon,
                        false,
                        true),
                new Row(
                        new TrackerException.OutcomeUnknown("lost", null),
                        new Reason(Reason.Code.OUTCOME_UNKNOWN),
                        soon,
                        false,
                        false),
                new Row(
                        new TrackerException.WrongAnswer("HTML", null),
                        new Reason(Reason.Code.WRONG_ANSWER),
                        soon,
                        false,
                        false),
                new Row(busy(Duration.ofMinutes(3)), new Reason(Reason.Code.BUSY), Duration.ofMinutes(3), false, true),
                new Row(busy(Duration.ofDays(-1)), new Reason(Reason.Code.BUSY), soon, false, true),
                new Row(busy(Duration.ofDays(365)), new Reason(Reason.Code.BUSY), later, false, true),
                new Row(
                        new TrackerException.NotAuthorised(URI.create("http://x")),
                        new Reason(Reason.Code.NOT_AUTHORISED, "alice-key", "http://x"),
                        Duration.ofSeconds(65),
                        false,
                        false),
                new Row(
                        new TrackerException.Refused(Map.of("due", "b", "assignee", "a"), List.of("General")),
                        new Reason(Reason.Code.REFUSED, "General assignee: a due: b"),
                        later,
                        true,
                        false),
                new Row(
                        new TrackerException.NotPermitted("No"),
                        new Reason(Reason.Code.NOT_PERMITTED, "alice-key", "No"),
                        later,
                        true,
                        false),
                new Row(
                        new TrackerException.NotFound("None"),
                        new Reason(Reason.Code.NO_SUCH_ISSUE),
                        later,
                        true,
                        false));
    }

    @Test
    public void pausesTwiceAsLongEachTimeUpToAQuarterOfAnHour() {
        assertEquals(
                List.of(5L, 10L, 20L, 40L, 80L, 160L, 320L, 640L, 900L, 900L),
                IntStream.range(0, 10)
                        .mapToObj(tries -> Setback.pause(tries).toSeconds())
                        .toList());
    }

    @Test
    public void pausesAQuarterOfAnHourHoweverOftenItFailed() {
        assertEquals(Duration.ofMinutes(15), Setback.pause(Integer.MAX_VALUE));
    }

    private static TrackerException busy(Duration time) {
        return new TrackerException.Busy(NOW.plus(time));
    }
}
