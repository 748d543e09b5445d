package dev.hindsight.review;

import static org.junit.Assert.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** On which days reviews are, and which is next. */
public class ReviewScheduleTest {

    @Test
    public void daysCountOverTheEndsOfMonthsAndYears() {
        assertEquals(List.of("2027-01-31", "2027-03-02"), days("2026-12-31", 31, 61));
        assertEquals(List.of("2027-03-01", "2027-03-30"), days("2027-02-28", 1, 30));
        assertEquals(List.of("2026-12-01", "2026-12-31", "2027-01-30"), days("2026-11-01", 30, 60, 90));
    }

    @Test
    public void aLeapDayIsADay() {
        assertEquals(List.of("2028-02-29", "2028-03-01"), days("2028-01-30", 30, 31));
        assertEquals(List.of("2028-03-30", "2029-02-28"), days("2028-02-29", 30, 365));
    }

    @Test
    public void noneIsBeyondWhatCalendarsCanRead() {
        assertEquals(List.of("9999-12-30"), days("9999-11-30", 30, 31, 60));
    }

    @Test
    public void noneIsKnownBeforeItIsKnownFromWhichDayTheyCount() {
        ReviewSchedule schedule = new ReviewSchedule("", Optional.empty(), false, List.of(30));

        assertEquals(List.of(), schedule.reviews());
        assertEquals(Optional.empty(), schedule.next(LocalDate.parse("2026-11-22"), Set.of()));
    }

    @Test
    public void theNextOneMayBeToday() {
        assertEquals(Optional.of(30), next("2026-12-01"));
        assertEquals(Optional.of(30), next("2026-12-02"));
        assertEquals(Optional.of(60), next("2026-12-03"));
        assertEquals(Optional.of(60), next("2027-01-01"));
        assertEquals(Optional.empty(), next("2027-01-02"));
    }

    @Test
    public void oneThatWasHeldBeforeItsDayIsNotNext() {
        assertEquals(Optional.of(60), next("2026-12-01", 30));
        assertEquals(Optional.empty(), next("2026-12-01", 60));
    }

    @Test
    public void theLastOneWhoseDayIsOverIsDueUntilItWasHeldOrOneAfterIt() {
        assertEquals(Optional.empty(), due("2026-12-02"));
        assertEquals(Optional.of(30), due("2026-12-03"));
        assertEquals(Optional.of(60), due("2027-01-02"));
        assertEquals(Optional.empty(), due("2026-12-03", 30));
        assertEquals(Optional.empty(), due("2026-12-03", 60));
        assertEquals(Optional.of(60), due("2027-01-02", 30));
    }

    @Test
    public void whatWasHeldByAnotherPlanCallsNothingOff() {
        assertEquals(Optional.of(30), due("2026-12-03", 45));
    }

    private static Optional<Integer> next(String today, Integer... held) {
        return from("2026-11-02", 30, 60)
                .next(LocalDate.parse(today), Set.of(held))
                .map(Review::after);
    }

    private static Optional<Integer> due(String today, Integer... held) {
        return from("2026-11-02", 30, 60)
                .due(LocalDate.parse(today), Set.of(held))
                .map(Review::after);
    }

    private static List<String> days(String start, Integer... after) {
        return from(start, after).reviews().stream()
                .map(review -> review.day().toString())
                .toList();
    }

    private static ReviewSchedule from(String start, Integer... after) {
        return new ReviewSchedule("", Optional.of(LocalDate.parse(start)), true, List.of(after));
    }
}
