package dev.hindsight.status;

import static org.junit.Assert.assertEquals;

import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.SharedField;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.NotDoneResolutions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.Test;

/** Which due date holds, and when it has ended. */
public class DueDateTest {
    private static final LocalDate DUE = LocalDate.parse("2026-12-15");
    private static final LocalDate THE_DAY_AFTER = DUE.plusDays(1);

    @Test
    public void isOverdueByTheDaysThatHaveEndedSince() {
        assertEquals(Optional.empty(), SampleItem.tracked().shown(DUE).daysOverdue());
        assertEquals(Optional.of(1L), SampleItem.tracked().shown(THE_DAY_AFTER).daysOverdue());
        assertEquals(
                Optional.of(31L), SampleItem.tracked().shown(DUE.plusDays(31)).daysOverdue());
        assertEquals(
                Optional.empty(), SampleItem.tracked().hidden(THE_DAY_AFTER).daysOverdue());
    }

    @Test
    public void aDayEndsAtMidnightInTheSitesZoneAlsoWhereTheClocksChangeAndTheYearDoes() {
        assertEquals("2026-03-29", dayAt("2026-03-28T23:00:00Z"));
        assertEquals("2026-03-29", dayAt("2026-03-29T21:59:59Z"));
        assertEquals("2026-03-30", dayAt("2026-03-29T22:00:00Z"));
        assertEquals("2026-10-25", dayAt("2026-10-24T22:00:00Z"));
        assertEquals("2026-10-25", dayAt("2026-10-25T22:59:59Z"));
        assertEquals("2026-10-26", dayAt("2026-10-25T23:00:00Z"));
        assertEquals("2026-12-31", dayAt("2026-12-31T22:59:59Z"));
        assertEquals("2027-01-01", dayAt("2026-12-31T23:00:00Z"));
    }

    private static String dayAt(String instant) {
        Clock clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
        return ProgressRules.of(SampleItem.NOT_DONE, clock, ZoneId.of("Europe/Berlin"))
                .today()
                .toString();
    }

    @Test
    public void isNotOverdueOnTheDueDateItself() {
        assertEquals(Optional.of(false), SampleItem.tracked().shown(DUE).overdue());
    }

    @Test
    public void isOverdueOnceTheDayHasEnded() {
        assertEquals(
                Optional.of(true), SampleItem.tracked().shown(THE_DAY_AFTER).overdue());
    }

    @Test
    public void endsTheDayInTheSitesZone() {
        Clock clock = Clock.fixed(Instant.parse("2026-12-16T02:00:00Z"), ZoneOffset.UTC);

        assertEquals(
                LocalDate.parse("2026-12-15"),
                ProgressRules.of(NotDoneResolutions.USUAL, clock, ZoneId.of("America/New_York"))
                        .today());
        assertEquals(
                LocalDate.parse("2026-12-16"),
                ProgressRules.of(NotDoneResolutions.USUAL, clock, ZoneId.of("Europe/Berlin"))
                        .today());
    }

    @Test
    public void takesTheIssuesDueDateWhileTracked() {
        VisibleItem item = SampleItem.tracked().issueDue("2027-01-31").shown(THE_DAY_AFTER);

        assertEquals(Optional.of(LocalDate.parse("2027-01-31")), item.due());
        assertEquals(Optional.of(false), item.overdue());
    }

    @Test
    public void hasNoDueDateWhenItWasTakenAwayInJira() {
        assertEquals(
                Optional.empty(),
                SampleItem.tracked().issueDue("").shown(THE_DAY_AFTER).due());
    }

    @Test
    public void keepsThePagesDueDateWhenJiraHasNoPlaceForIt() {
        VisibleItem item = SampleItem.tracked()
                .issueDue("")
                .refused(SharedField.DUE, DUE.toString())
                .shown(THE_DAY_AFTER);

        assertEquals(Optional.of(DUE), item.due());
    }

    @Test
    public void hasNoDueDateWhenItWasTakenAwayInJiraThoughAnotherFieldWasRefused() {
        VisibleItem item = SampleItem.tracked()
                .issueDue("")
                .refused(SharedField.THEME, "theme-scaling")
                .shown(THE_DAY_AFTER);

        assertEquals(Optional.empty(), item.due());
    }

    @Test
    public void takesThePagesDueDateWithoutAnIssue() {
        assertEquals(
                Optional.of(true),
                SampleItem.in(ItemState.WAITING).shown(THE_DAY_AFTER).overdue());
    }

    @Test
    public void isNeverOverdueWithoutAReadableDueDate() {
        VisibleItem item =
                SampleItem.in(ItemState.WAITING).with(FindingField.DUE, "soon").shown(THE_DAY_AFTER);

        assertEquals(Optional.of(false), item.overdue());
        assertEquals(Optional.of("soon"), item.dueOnPage());
    }

    @Test
    public void isNeverOverdueUnlessOpen() {
        for (SampleItem item : new SampleItem[] {
            SampleItem.closed(""),
            SampleItem.closed("10002"),
            SampleItem.in(ItemState.WONT_DO),
            SampleItem.in(ItemState.INCOMPLETE),
            SampleItem.in(ItemState.COPY)
        }) {
            assertEquals(Optional.of(false), item.shown(THE_DAY_AFTER).overdue());
        }
    }

    @Test
    public void tellsNothingOfAHiddenIssue() {
        VisibleItem item = SampleItem.tracked().hidden(THE_DAY_AFTER);

        assertEquals(Optional.empty(), item.completion());
        assertEquals(Optional.empty(), item.due());
        assertEquals(Optional.empty(), item.overdue());
    }
}
