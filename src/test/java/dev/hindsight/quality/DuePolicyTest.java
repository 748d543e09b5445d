package dev.hindsight.quality;

import static org.junit.Assert.assertEquals;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.Impact;
import dev.hindsight.settings.EffectiveSettings;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** By when a finding should be acted on: the last working day that is allowed. */
public class DuePolicyTest {

    /** A Friday. */
    private static final LocalDate TODAY = LocalDate.parse("2026-11-27");

    private static final DuePolicy POLICY = new DuePolicy(Map.of(Impact.HIGH, 15, Impact.MEDIUM, 30, Impact.LOW, 1));

    @Test
    public void theLastWorkingDayIsProposed() {
        assertEquals(day("2026-12-11"), POLICY.proposal(Impact.HIGH, TODAY));
        assertEquals(day("2026-12-25"), POLICY.proposal(Impact.MEDIUM, TODAY));
        assertEquals(day("2026-12-11"), POLICY.proposal(Impact.HIGH, TODAY.plusDays(1)));
        assertEquals(day("2026-12-14"), POLICY.proposal(Impact.HIGH, TODAY.plusDays(2)));
    }

    @Test
    public void nothingInThePastIsProposedAndNothingWithoutAPolicy() {
        LocalDate saturday = LocalDate.parse("2026-11-28");

        assertEquals(Optional.of(TODAY), POLICY.proposal(Impact.LOW, TODAY));
        assertEquals(Optional.of(saturday), POLICY.proposal(Impact.LOW, saturday));
        assertEquals(Optional.empty(), new DuePolicy(Map.of()).proposal(Impact.HIGH, TODAY));
    }

    @Test
    public void anotherDayIsProposedInPlaceOfNoneAndOfOneThatThePolicyIsAgainst() {
        for (String due : new String[] {"", "2026-11-26", "2026-12-06", "2026-12-15", "soon"}) {
            assertEquals(due, day("2026-12-11"), POLICY.instead(finding(due), TODAY));
        }
        assertEquals(Optional.empty(), POLICY.instead(finding("2026-11-27"), TODAY));
        assertEquals(Optional.empty(), POLICY.instead(finding("2026-12-11"), TODAY));
    }

    @Test
    public void administratorsSetTheDaysOrNone() {
        assertEquals(
                Map.of(Impact.HIGH, 15, Impact.MEDIUM, 30, Impact.LOW, 60),
                QualitySettings.duePolicy(new EffectiveSettings(Map.of(), Map.of()))
                        .days());
        assertEquals(
                Map.of(Impact.HIGH, 5, Impact.LOW, 60),
                QualitySettings.duePolicy(new EffectiveSettings(
                                Map.of("days-until-due-high", "10", "days-until-due-medium", "0"),
                                Map.of("days-until-due-high", "5", "days-until-due-low", "a month")))
                        .days());
    }

    private static Finding finding(String due) {
        return Finding.ofParameters(Map.of("impact", "high", "due", due));
    }

    private static Optional<LocalDate> day(String day) {
        return Optional.of(LocalDate.parse(day));
    }
}
