package dev.hindsight.figures;

import static org.junit.Assert.assertEquals;

import dev.hindsight.finding.FindingField;
import dev.hindsight.status.ItemFilter;
import dev.hindsight.status.SampleItem;
import dev.hindsight.status.VisibleItem;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;

/** In which order items are shown, and which are asked for. */
public class ItemOrderTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-12-16");

    @Test
    public void putsHigherImpactFirst() {
        assertEquals(
                List.of("high", "medium", "low"),
                ranked(
                        SampleItem.tracked().uid("low").with(FindingField.IMPACT, "low"),
                        SampleItem.tracked().uid("medium").with(FindingField.IMPACT, ""),
                        SampleItem.tracked()
                                .uid("high")
                                .with(FindingField.IMPACT, "high")
                                .issueDue("2030-01-01")));
    }

    @Test
    public void putsOverdueItemsFirstWithinAnImpact() {
        assertEquals(
                List.of("overdue", "done earlier", "open"),
                ranked(
                        SampleItem.closed("10000").uid("done earlier").issueDue("2026-12-01"),
                        SampleItem.tracked().uid("open").issueDue("2026-12-20"),
                        SampleItem.tracked().uid("overdue").issueDue("2026-12-10")));
    }

    @Test
    public void putsItemsWithoutDueDateLast() {
        assertEquals(
                List.of("dated", "undated"),
                ranked(
                        SampleItem.tracked().uid("undated").issueDue(""),
                        SampleItem.tracked().uid("dated").issueDue("2026-12-20")));
    }

    @Test
    public void keepsTheOrderOfThePageAmongEquals() {
        assertEquals(
                List.of("b", "a"),
                ranked(
                        SampleItem.tracked().uid("a").position(2),
                        SampleItem.tracked().uid("b").position(1)));
    }

    @Test
    public void placesAHiddenIssueWhateverItsDueDate() {
        VisibleItem shown = SampleItem.tracked().uid("shown").position(1).shown(TODAY);

        for (String due : List.of("2026-12-01", "2030-01-01", "")) {
            VisibleItem hidden =
                    SampleItem.tracked().uid("hidden").issueDue(due).position(0).hidden(TODAY);
            assertEquals(
                    List.of(shown, hidden),
                    Stream.of(hidden, shown).sorted(ItemOrder.URGENT_FIRST).toList());
        }
    }

    @Test
    public void showsWhatIsAskedFor() {
        List<VisibleItem> items = List.of(
                SampleItem.tracked().uid("open").issueDue("2026-12-20").shown(TODAY),
                SampleItem.tracked().uid("late").shown(TODAY),
                SampleItem.closed("10000").uid("done").shown(TODAY),
                SampleItem.closed("10002").uid("dropped").shown(TODAY),
                SampleItem.closed("10000").uid("hidden").hidden(TODAY));

        assertEquals(List.of("open", "late", "done", "dropped", "hidden"), shown(items, ItemFilter.ALL));
        assertEquals(List.of("open", "late", "hidden"), shown(items, ItemFilter.OPEN));
        assertEquals(List.of("late"), shown(items, ItemFilter.OVERDUE));
        assertEquals(List.of("done"), shown(items, ItemFilter.DONE));
    }

    private static List<String> ranked(SampleItem... items) {
        return Stream.of(items)
                .map(item -> item.shown(TODAY))
                .sorted(ItemOrder.URGENT_FIRST)
                .map(VisibleItem::uid)
                .toList();
    }

    private static List<String> shown(List<VisibleItem> items, ItemFilter show) {
        return items.stream()
                .filter(item -> show.admits(item))
                .map(VisibleItem::uid)
                .toList();
    }
}
