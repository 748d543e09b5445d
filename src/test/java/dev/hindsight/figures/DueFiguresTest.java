package dev.hindsight.figures;

import static org.junit.Assert.assertEquals;

import dev.hindsight.item.Change.What;
import dev.hindsight.item.Histories;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.SampleItem;
import dev.hindsight.status.VisibleItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Test;

/** How well due dates hold. The sample's issue is due on 15 December. */
public class DueFiguresTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-12-20");

    @Test
    public void countsWhatWasDoneByItsDateOfWhatHadOne() {
        Histories histories = new SampleHistory()
                .closed("early", "2026-12-01T09:00:00Z")
                .closed("last minute", "2026-12-15T22:30:00Z")
                .closed("late", "2026-12-15T23:30:00Z")
                .closed("undated", "2026-12-01T09:00:00Z")
                .read();

        assertEquals(
                new DueFigures(2, 3, 0),
                figures(
                        histories,
                        SampleItem.closed("10000").uid("early"),
                        SampleItem.closed("10000").uid("last minute"),
                        SampleItem.closed("10000").uid("late"),
                        SampleItem.closed("10000").uid("undated").issueDue(""),
                        SampleItem.closed("10000").uid("unknown")));
    }

    @Test
    public void theLastClosingCountsAndNotAStatusAfterIt() {
        Histories histories = new SampleHistory()
                .closed("a", "2026-12-01T09:00:00Z")
                .reopened("a", "2026-12-02T09:00:00Z")
                .closed("a", "2026-12-18T09:00:00Z")
                .closed("b", "2026-12-14T09:00:00Z")
                .line("b", "2026-12-19T09:00:00Z", What.STATUS, "done Done", "done Archived")
                .read();

        assertEquals(
                new DueFigures(1, 2, 0),
                figures(
                        histories,
                        SampleItem.closed("10000").uid("a"),
                        SampleItem.closed("10000").uid("b")));
    }

    @Test
    public void oneThatWasClosedAgainCountsAgainThoughNoLineToldThatItWasReopened() {
        Histories histories = new SampleHistory()
                .closed("a", "2026-12-01T09:00:00Z")
                .closed("a", "2026-12-18T09:00:00Z")
                .read();

        assertEquals(
                new DueFigures(0, 1, 0),
                figures(histories, SampleItem.closed("10000").uid("a")));
    }

    @Test
    public void aDateThatIsMovedAfterwardsDoesNotMakeItOnTime() {
        Histories histories = new SampleHistory()
                .closed("a", "2026-12-10T09:00:00Z")
                .due("a", "2026-12-11T09:00:00Z", "2026-12-05", "2026-12-15")
                .read();

        assertEquals(
                new DueFigures(0, 1, 1),
                figures(histories, SampleItem.closed("10000").uid("a")));
    }

    @Test
    public void countsDatesThatAreOthersThanTheFirst() {
        Histories histories = new SampleHistory()
                .due("moved", "2026-12-01T09:00:00Z", "2026-12-05", "2026-12-10")
                .due("moved", "2026-12-02T09:00:00Z", "2026-12-10", "2026-12-15")
                .due("back", "2026-12-01T09:00:00Z", "2026-12-15", "2026-12-20")
                .due("back", "2026-12-02T09:00:00Z", "2026-12-20", "2026-12-15")
                .due("new", "2026-12-01T09:00:00Z", "", "2026-12-15")
                .due("dropped", "2026-12-01T09:00:00Z", "2026-12-05", "2026-12-15")
                .read();

        assertEquals(
                1,
                figures(
                                histories,
                                SampleItem.tracked().uid("moved"),
                                SampleItem.tracked().uid("back"),
                                SampleItem.tracked().uid("new"),
                                SampleItem.closed("10002").uid("dropped"))
                        .moved());
    }

    @Test
    public void nothingIsSaidOfHiddenIssues() {
        Histories histories = new SampleHistory()
                .closed("a", "2026-12-01T09:00:00Z")
                .due("a", "2026-12-01T09:00:00Z", "2026-12-05", "2026-12-15")
                .read();

        assertEquals(
                new DueFigures(0, 0, 0),
                DueFigures.of(
                        Timeline.of(List.of(SampleItem.closed("10000").uid("a").hidden(TODAY)), histories)));
    }

    @Test
    public void nextIsTheOpenOneWithTheEarliestDateThatIsNotOver() {
        List<VisibleItem> items = shown(
                SampleItem.tracked().uid("over").issueDue("2026-12-19"),
                SampleItem.tracked().uid("far").issueDue("2027-01-15"),
                SampleItem.tracked().uid("near").issueDue("2026-12-20"),
                SampleItem.closed("10000").uid("done").issueDue("2026-12-20"),
                SampleItem.tracked().uid("undated").issueDue(""),
                SampleItem.in(ItemState.LATER).uid("idea"));

        assertEquals(Optional.of("near"), DueFigures.next(items).map(VisibleItem::uid));
        assertEquals(
                Optional.empty(), DueFigures.next(List.of(SampleItem.tracked().hidden(LocalDate.MIN))));
    }

    private static DueFigures figures(Histories histories, SampleItem... items) {
        return DueFigures.of(Timeline.of(shown(items), histories));
    }

    private static List<VisibleItem> shown(SampleItem... items) {
        return Stream.of(items).map(item -> item.shown(TODAY)).toList();
    }
}
