package dev.hindsight.status;

import static org.junit.Assert.assertEquals;

import dev.hindsight.finding.FindingField;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** Which due date holds, and when it has ended. */
public class ProgressRulesTest {
    private static final NotDoneResolutions NOT_DONE = new NotDoneResolutions(Optional.of(Set.of("10002")));
    private static final LocalDate DUE = LocalDate.parse("2026-12-15");
    private static final ProgressRules ON_THE_DAY = new ProgressRules(NOT_DONE, DUE);
    private static final ProgressRules THE_DAY_AFTER = new ProgressRules(NOT_DONE, DUE.plusDays(1));

    @Test
    public void isNotOverdueOnTheDueDateItself() {
        assertEquals(Optional.of(false), ON_THE_DAY.overdue(SampleItem.tracked().shown()));
    }

    @Test
    public void isOverdueOnceTheDayHasEnded() {
        assertEquals(
                Optional.of(true), THE_DAY_AFTER.overdue(SampleItem.tracked().shown()));
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
    public void takesTheTicketsDueDateWhileTracked() {
        VisibleItem item = SampleItem.tracked().ticketDue("2027-01-31").shown();

        assertEquals(Optional.of(LocalDate.parse("2027-01-31")), THE_DAY_AFTER.due(item));
        assertEquals(Optional.of(false), THE_DAY_AFTER.overdue(item));
    }

    @Test
    public void hasNoDueDateWhenItWasTakenAwayInTheTracker() {
        assertEquals(
                Optional.empty(),
                THE_DAY_AFTER.due(SampleItem.tracked().ticketDue("").shown()));
    }

    @Test
    public void keepsThePagesDueDateWhenTheTrackerHasNoPlaceForIt() {
        VisibleItem item = SampleItem.tracked()
                .ticketDue("")
                .flag(ItemFlag.FIELD_NOT_IN_JIRA)
                .shown();

        assertEquals(Optional.of(DUE), THE_DAY_AFTER.due(item));
    }

    @Test
    public void takesThePagesDueDateWithoutATicket() {
        assertEquals(
                Optional.of(true),
                THE_DAY_AFTER.overdue(SampleItem.in(ItemState.WAITING).shown()));
    }

    @Test
    public void isNeverOverdueWithoutAReadableDueDate() {
        VisibleItem item =
                SampleItem.in(ItemState.WAITING).with(FindingField.DUE, "soon").shown();

        assertEquals(Optional.of(false), THE_DAY_AFTER.overdue(item));
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
            assertEquals(Optional.of(false), THE_DAY_AFTER.overdue(item.shown()));
        }
    }

    @Test
    public void tellsNothingOfAHiddenTicket() {
        VisibleItem item = SampleItem.tracked().hidden();

        assertEquals(Optional.empty(), THE_DAY_AFTER.completion(item));
        assertEquals(Optional.empty(), THE_DAY_AFTER.due(item));
        assertEquals(Optional.empty(), THE_DAY_AFTER.overdue(item));
    }
}
