package dev.hindsight.figures;

import static org.junit.Assert.assertEquals;

import dev.hindsight.figures.Segments.Kind;
import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.Progress;
import dev.hindsight.status.SampleItem;
import dev.hindsight.status.VisibleItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Test;

/** Into what a total falls. */
public class SegmentsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-12-01");
    private static final String WONT_DO = "10002";

    @Test
    public void eachCountedItemIsInOneSegmentAndOverdueOnesInNoOther() {
        List<VisibleItem> items = shown(
                SampleItem.closed("10000"),
                SampleItem.tracked(),
                SampleItem.tracked().issueDue("2026-11-30"),
                SampleItem.in(ItemState.WAITING),
                SampleItem.in(ItemState.REFUSED).with(FindingField.DUE, "2026-11-30"),
                SampleItem.in(ItemState.MISSING).issue(SampleItem.openIssue()),
                SampleItem.closed(WONT_DO),
                SampleItem.in(ItemState.INCOMPLETE),
                SampleItem.in(ItemState.WONT_DO),
                SampleItem.in(ItemState.LATER),
                SampleItem.in(ItemState.COPY),
                SampleItem.in(ItemState.REMOVED));

        Segments segments = Segments.of(items);

        assertEquals(
                Map.of(Kind.DONE, 1, Kind.IN_PROGRESS, 1, Kind.OVERDUE, 2, Kind.NOT_IN_JIRA, 2), segments.counts());
        assertEquals(Progress.of(items).total(), sum(segments));
    }

    @Test
    public void hiddenIssuesAreOneSegmentWhateverHasBecomeOfThem() {
        for (SampleItem hidden : List.of(
                SampleItem.tracked(),
                SampleItem.closed("10000"),
                SampleItem.closed(WONT_DO),
                SampleItem.tracked().issueDue("2020-01-01"))) {
            List<VisibleItem> items =
                    List.of(hidden.hidden(TODAY), SampleItem.closed("10000").shown(TODAY));
            Segments segments = Segments.of(items);

            assertEquals(Map.of(Kind.DONE, 1, Kind.HIDDEN, 1), segments.counts());
            assertEquals(Progress.of(items).total(), sum(segments));
        }
    }

    @Test
    public void theBarBeginsWithWhatIsDoneAndTheLegendWithProblems() {
        Segments segments = new Segments(Map.of(
                Kind.DONE, 1, Kind.IN_PROGRESS, 1, Kind.OPEN, 1, Kind.OVERDUE, 1, Kind.NOT_IN_JIRA, 1, Kind.HIDDEN, 1));

        assertEquals(List.of(Kind.values()), segments.inBar());
        assertEquals(
                List.of(Kind.NOT_IN_JIRA, Kind.OVERDUE, Kind.HIDDEN, Kind.OPEN, Kind.IN_PROGRESS, Kind.DONE),
                segments.inLegend());
    }

    @Test
    public void aDuplicateIsWhereTheIssueIsOfWhichItIsOne() {
        assertEquals(
                Map.of(Kind.IN_PROGRESS, 1),
                Segments.of(shown(SampleItem.duplicate(StatusCategory.INDETERMINATE, Optional.empty())))
                        .counts());
        assertEquals(
                Map.of(Kind.OPEN, 1),
                Segments.of(shown(SampleItem.duplicate(StatusCategory.NEW, Optional.empty())))
                        .counts());
    }

    private static int sum(Segments segments) {
        return segments.inBar().stream().mapToInt(segments::count).sum();
    }

    private static List<VisibleItem> shown(SampleItem... items) {
        return Stream.of(items).map(item -> item.shown(TODAY)).toList();
    }
}
