package dev.hindsight.reviewing;

import static org.junit.Assert.assertEquals;

import dev.hindsight.figures.SampleHistory;
import dev.hindsight.item.Change.What;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.CompletionStatus;
import dev.hindsight.status.SampleItem;
import dev.hindsight.status.VisibleItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.Test;

/** Where items stood on 1 December, from which the first review counts. The sample's issue is due on 15 December. */
public class PastStandingsTest {

    private static final Instant MOMENT = Instant.parse("2026-12-01T00:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-12-20");

    private final SampleHistory history = new SampleHistory().in("UTC");

    @Test
    public void whatBeganLaterWasNotThere() {
        history.tracked("before", "2026-11-20").tracked("after", "2026-12-02");

        assertEquals(
                Set.of("before"),
                at(shown(
                                SampleItem.tracked().uid("before"),
                                SampleItem.tracked().uid("after")))
                        .items()
                        .keySet());
    }

    @Test
    public void whatHappenedLaterHadNotHappened() {
        history.tracked("a", "2026-11-20")
                .due("a", "2026-11-25T09:00:00Z", "2026-12-01", "2026-12-05")
                .due("a", "2026-12-03T09:00:00Z", "2026-12-05", "2026-12-15")
                .closed("a", "2026-12-04T09:00:00Z");

        Standing then = of("a", SampleItem.closed("10000").uid("a"));

        assertEquals(Optional.of(CompletionStatus.OPEN), then.counts());
        assertEquals(Optional.of(LocalDate.parse("2026-12-05")), then.due());
        assertEquals(Optional.empty(), then.closedAt());
    }

    @Test
    public void whatWasClosedThenIsKnownByWhenEvenIfItWasReopened() {
        history.tracked("a", "2026-11-20")
                .closed("a", "2026-11-21T09:00:00Z")
                .line("a", "2026-11-22T09:00:00Z", What.STATUS, "done Done", "done Archived")
                .reopened("a", "2026-12-05T09:00:00Z");

        Standing then = of("a", SampleItem.tracked().uid("a"));

        assertEquals(Optional.of(CompletionStatus.DONE), then.counts());
        assertEquals(Optional.of(Instant.parse("2026-11-21T09:00:00Z")), then.closedAt());
    }

    @Test
    public void whatWasClosedAgainIsKnownByTheLastTimeThoughNoLineToldThatItWasReopened() {
        history.tracked("a", "2026-11-20").closed("a", "2026-11-21T09:00:00Z").closed("a", "2026-11-25T09:00:00Z");

        Standing then = of("a", SampleItem.closed("10000").uid("a"));

        assertEquals(Optional.of(Instant.parse("2026-11-25T09:00:00Z")), then.closedAt());
    }

    @Test
    public void whatWasNoFindingThenIsNotThere() {
        history.line("copy", "2026-11-20T09:00:00Z", What.CREATED, "", "copied")
                .line("lacking", "2026-11-20T09:00:00Z", What.CREATED, "", "incomplete")
                .line("lacking", "2026-12-02T09:00:00Z", What.STATE, "incomplete", "waiting");

        Standings then = at(shown(
                SampleItem.tracked().uid("copy"),
                SampleItem.in(ItemState.WAITING).uid("lacking")));

        assertEquals(Set.of("lacking"), then.items().keySet());
        assertEquals(
                Optional.of(CompletionStatus.INCOMPLETE),
                then.find("lacking").orElseThrow().counts());
    }

    @Test
    public void whatNoLineTellsOfWasAsItIs() {
        assertEquals(
                Standing.of(shown(SampleItem.tracked()).get(0), LocalDate.parse("2026-12-01")),
                of("uid-1", SampleItem.tracked()));
    }

    @Test
    public void nothingIsToldOfAnIssueThatIsHidden() {
        history.tracked("a", "2026-11-20")
                .due("a", "2026-12-03T09:00:00Z", "2026-12-05", "2026-12-15")
                .closed("a", "2026-11-21T09:00:00Z");

        Standing then = at(List.of(SampleItem.closed("10000").uid("a").hidden(TODAY)))
                .find("a")
                .orElseThrow();

        assertEquals(Standing.onPage(ItemState.TRACKED, Optional.empty()), then);
    }

    private Standing of(String uid, SampleItem item) {
        return at(shown(item)).find(uid).orElseThrow();
    }

    private Standings at(List<VisibleItem> items) {
        return PastStandings.at(MOMENT, items, history.read());
    }

    private static List<VisibleItem> shown(SampleItem... items) {
        return Stream.of(items).map(item -> item.shown(TODAY)).toList();
    }
}
