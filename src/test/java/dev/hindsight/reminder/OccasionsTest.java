package dev.hindsight.reminder;

import static org.junit.Assert.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** When somebody is reminded of a day, and of which of its stages. */
public class OccasionsTest {

    private static final LocalDate DUE = LocalDate.parse("2026-12-20");
    private static final LocalDate LONG_AGO = LocalDate.parse("2026-01-01");

    @Test
    public void theNewestStageThatHasComeIsToldAndThoseBeforeItAreOvertaken() {
        assertEquals(Optional.empty(), on("2026-12-17"));
        assertEquals("-2 []", stages("2026-12-18"));
        assertEquals("-2 []", stages("2026-12-19"));
        assertEquals("0 [-2]", stages("2026-12-20"));
        assertEquals("0 [-2]", stages("2026-12-22"));
        assertEquals("3 [-2, 0]", stages("2026-12-23"));
        assertEquals("7 [-2, 0, 3]", stages("2026-12-27"));
        assertEquals("7 [-2, 0, 3]", stages("2027-03-20"));
    }

    @Test
    public void anOccasionHoldsItsDateAndThePerson() {
        assertEquals(
                "uid/due/2026-12-20/-2/bob-key", on("2026-12-18").orElseThrow().newest());
    }

    @Test
    public void whatWasLongOverWhenRemindersBeganIsNotTold() {
        assertEquals(Optional.empty(), begun("2027-01-04"));
        assertEquals(
                "uid/due/2026-12-20/7/bob-key",
                begun("2027-01-03").orElseThrow().newest());
    }

    private static Optional<Occasions> begun(String day) {
        return Occasions.of(
                "uid", "due", DUE, Occasions.DUE, LocalDate.parse("2027-01-10"), LocalDate.parse(day), "bob-key");
    }

    private static String stages(String today) {
        Occasions occasions = on(today).orElseThrow();
        return stage(occasions.newest()) + " "
                + occasions.overtaken().stream().map(OccasionsTest::stage).toList();
    }

    private static String stage(String key) {
        return List.of(key.split("/")).get(3);
    }

    private static Optional<Occasions> on(String today) {
        return Occasions.of("uid", "due", DUE, Occasions.DUE, LocalDate.parse(today), LONG_AGO, "bob-key");
    }
}
