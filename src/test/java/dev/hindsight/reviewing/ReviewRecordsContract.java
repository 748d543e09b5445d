package dev.hindsight.reviewing;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.item.ItemState;
import dev.hindsight.review.HeldReview;
import dev.hindsight.status.CompletionStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.Test;

/** What keeping that reviews were held means, for the fake and for every database alike. */
public abstract class ReviewRecordsContract {

    private static final Standings STANDINGS = new Standings(new TreeMap<>(Map.of(
            "uid-1",
            new Standing(
                    ItemState.TRACKED,
                    Optional.of(CompletionStatus.DONE),
                    Optional.of(CompletionStatus.NOT_DONE),
                    Optional.of(LocalDate.parse("2026-12-15")),
                    Optional.of(Instant.parse("2026-12-10T09:00:00.123Z")),
                    false,
                    Optional.of(LocalDate.parse("2027-01-09")),
                    Optional.empty(),
                    2),
            "uid-2",
            new Standing(
                    ItemState.WAITING,
                    Optional.of(CompletionStatus.OPEN),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    true,
                    Optional.empty(),
                    Optional.of(LocalDate.parse("2027-01-10")),
                    0))));

    protected abstract ReviewRecords records();

    @Test
    public void keepsAllOfAPageOldestFirst() {
        ReviewRecord first = held(123, 30, 0, "Good \ud83d\udea8\n".repeat(1000));
        ReviewRecord second = held(123, 30, 1, "");
        ReviewRecord other = held(124, 60, 0, "");

        assertTrue(records().add(first));
        assertTrue(records().add(second));
        assertTrue(records().add(other));

        assertEquals(List.of(first, second), records().of(123));
        assertEquals(List.of(other), records().of(124));
        assertEquals(List.of(), records().of(125));
        assertEquals(
                List.of(
                        new HeldReview(30, "alice-key", first.heldAt(), first.note()),
                        new HeldReview(30, "alice-key", first.heldAt(), "")),
                records().heldOn(123));
    }

    @Test
    public void keepsOnceWhatIsSentTwice() {
        assertTrue(records().add(held(123, 30, 0, "Good")));
        assertFalse(records().add(held(123, 30, 0, "Good")));

        assertEquals(1, records().of(123).size());
    }

    @Test
    public void keepsWhatSaysSomethingElseOrIsSaidAgain() {
        assertTrue(records().add(held(123, 30, 0, "Good")));
        assertTrue(records().add(held(123, 30, 0, "Better")));
        assertTrue(records().add(held(123, 30, 2, "Good")));
        assertTrue(records().add(held(123, 60, 0, "Good")));

        assertEquals(4, records().of(123).size());
    }

    @Test
    public void knowsWhichReviewsOfManyPagesWereHeld() {
        assertTrue(records().add(held(123, 30, 0, "Good")));
        assertTrue(records().add(held(123, 30, 1, "Again")));
        assertTrue(records().add(held(123, 60, 2, "")));
        assertTrue(records().add(held(124, 90, 0, "")));
        assertTrue(records().add(held(125, 30, 0, "")));

        List<Long> many = LongStream.rangeClosed(123, 1400)
                .filter(id -> id != 125)
                .boxed()
                .toList();

        assertEquals(Map.of(123L, Set.of(30, 60), 124L, Set.of(90)), records().heldDays(many));
        assertEquals(Map.of(), records().heldDays(List.of()));
    }

    protected static ReviewRecord held(long pageId, int day, int number, String note) {
        return new ReviewRecord(
                pageId,
                day,
                number,
                "alice-key",
                Instant.parse("2026-12-03T09:00:00.5Z"),
                note,
                7,
                new ReviewStart(LocalDate.parse("2026-11-03"), day == 30),
                STANDINGS);
    }
}
