package dev.hindsight.figures;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.item.Change.What;
import dev.hindsight.item.Histories;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.Progress;
import dev.hindsight.status.SampleItem;
import dev.hindsight.status.VisibleItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.Test;

/** How many items there were, and were done, on each day. */
public class BurnUpTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @Test
    public void saysWhereSomethingChangedAndEndsToday() {
        Histories histories = new SampleHistory()
                .tracked("a", "2026-11-03")
                .tracked("b", "2026-11-05")
                .closed("a", "2026-11-10T09:00:00Z")
                .read();

        assertEquals(
                List.of("2026-11-03 1/0", "2026-11-05 2/0", "2026-11-10 2/1", "2026-11-22 2/1"),
                curve(
                        histories,
                        SampleItem.closed("10000").uid("a"),
                        SampleItem.tracked().uid("b")));
    }

    @Test
    public void endsDaysInTheZoneOfTheSite() {
        SampleHistory histories = new SampleHistory().tracked("a", "2026-11-03").closed("a", "2026-11-10T23:30:00Z");

        assertTrue(curve(histories.read(), SampleItem.closed("10000").uid("a")).contains("2026-11-11 1/1"));
        assertTrue(curve(histories.in("UTC").read(), SampleItem.closed("10000").uid("a"))
                .contains("2026-11-10 1/1"));
    }

    @Test
    public void countsWhatWasReopenedUntilThen() {
        Histories histories = new SampleHistory()
                .tracked("a", "2026-11-03")
                .closed("a", "2026-11-10T09:00:00Z")
                .reopened("a", "2026-11-12T09:00:00Z")
                .read();

        assertEquals(
                List.of("2026-11-03 1/0", "2026-11-10 1/1", "2026-11-12 1/0", "2026-11-22 1/0"),
                curve(histories, SampleItem.tracked().uid("a")));
    }

    @Test
    public void leavesOutWhatIsNotCountedSinceThen() {
        Histories histories = new SampleHistory()
                .tracked("removed", "2026-11-03")
                .line("removed", "2026-11-06T09:00:00Z", What.STATE, "tracked", "detached")
                .tracked("dropped", "2026-11-04")
                .closed("dropped", "2026-11-08T09:00:00Z")
                .line("idea", "2026-11-03T09:00:00Z", What.CREATED, "", "later")
                .tracked("kept", "2026-11-05")
                .read();

        assertEquals(
                List.of(
                        "2026-11-03 1/0",
                        "2026-11-04 2/0",
                        "2026-11-05 3/0",
                        "2026-11-06 2/0",
                        "2026-11-08 1/0",
                        "2026-11-22 1/0"),
                curve(
                        histories,
                        SampleItem.in(ItemState.REMOVED)
                                .issue(SampleItem.openIssue())
                                .uid("removed"),
                        SampleItem.closed("10002").uid("dropped"),
                        SampleItem.in(ItemState.LATER).uid("idea"),
                        SampleItem.tracked().uid("kept")));
    }

    @Test
    public void anIssueThatWasClosedBeforeIsDoneSinceItWasAdopted() {
        Histories histories = new SampleHistory()
                .tracked("a", "2026-11-10")
                .closed("a", "2026-10-01T09:00:00Z")
                .read();

        assertEquals(
                List.of("2026-11-10 1/1", "2026-11-22 1/1"),
                curve(histories, SampleItem.closed("10000").uid("a")));
    }

    @Test
    public void isNotThereOnTheFirstDayAndWithoutHistory() {
        VisibleItem item = SampleItem.tracked().uid("a").shown(TODAY);

        assertEquals(
                Optional.empty(),
                curve(new SampleHistory().tracked("a", "2026-11-22").read(), List.of(item)));
        assertEquals(Optional.empty(), curve(Histories.NONE, List.of(item)));
    }

    @Test
    public void saysNothingOfThoseDoneAsSoonAsOneIssueIsHidden() {
        SampleHistory histories = new SampleHistory()
                .tracked("a", "2026-11-03")
                .tracked("b", "2026-11-04")
                .closed("a", "2026-11-10T09:00:00Z");
        VisibleItem shown = SampleItem.closed("10000").uid("a").shown(TODAY);
        VisibleItem hidden = SampleItem.tracked().uid("b").hidden(TODAY);
        Optional<BurnUp> open = curve(histories.read(), List.of(shown, hidden));

        assertTrue(open.orElseThrow().points().stream()
                .allMatch(point -> point.done().isEmpty()));
        assertEquals(2, open.orElseThrow().last().total());
        assertEquals(
                open,
                curve(
                        histories.closed("b", "2026-11-12T09:00:00Z").read(),
                        List.of(shown, SampleItem.closed("10002").uid("b").hidden(TODAY))));
    }

    @Test
    public void hasSixtyPointsAtMost() {
        SampleHistory histories = new SampleHistory();
        List<VisibleItem> items = new ArrayList<>();
        for (int day = 0; day < 400; day++) {
            String uid = "uid-" + day;
            histories.tracked(uid, TODAY.minusDays(400 - day).toString());
            items.add(SampleItem.tracked().uid(uid).shown(TODAY));
        }
        BurnUp curve = curve(histories.read(), items).orElseThrow();

        assertFalse(curve.points().size() > BurnUp.LONGEST);
        assertEquals(TODAY.minusDays(400), curve.first().day());
        assertEquals(TODAY, curve.last().day());
        assertEquals(400, curve.last().total());
    }

    @Test
    public void isDrawnInStepsWithNumbersThatDoNotStandOnEachOther() {
        Histories histories = new SampleHistory()
                .tracked("a", "2026-11-02")
                .closed("a", "2026-11-12T09:00:00Z")
                .read();
        BurnUpDrawing drawing = BurnUpDrawing.of(
                curve(histories, List.of(SampleItem.closed("10000").uid("a").shown(TODAY)))
                        .orElseThrow());

        assertEquals("M0 10 H94 V10 H188 V10", drawing.total());
        assertEquals(Optional.of("M0 78 H94 V10 H188 V10"), drawing.done());
        assertEquals(Optional.of("M0 78 H94 V10 H188 V10 V78 H0 Z"), drawing.area());
        assertEquals(14, drawing.totalAt());
        assertEquals(Optional.of(26), drawing.doneAt());
    }

    private static List<String> curve(Histories histories, SampleItem... items) {
        return curve(
                        histories,
                        List.of(items).stream().map(item -> item.shown(TODAY)).toList())
                .orElseThrow()
                .points()
                .stream()
                .map(point -> point.day() + " " + point.total() + "/" + number(point.done()))
                .toList();
    }

    private static Optional<BurnUp> curve(Histories histories, List<VisibleItem> items) {
        return BurnUp.of(items, Timeline.of(items, histories), Progress.of(items), TODAY);
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "?";
    }
}
