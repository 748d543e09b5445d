package dev.hindsight.figures;

import static org.junit.Assert.assertEquals;

import dev.hindsight.finding.FindingField;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.SampleItem;
import dev.hindsight.status.VisibleItem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.Test;

/** In which order and groups items are listed, and how many more there are. */
public class ItemGroupsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-12-01");

    @Test
    public void objectivesThatDifferByCaseOrSpacingAreOneGroupAsTheFirstSaysIt() {
        ItemGroups groups = byObjective(
                Map.of(),
                shown(
                        SampleItem.tracked().with(FindingField.OBJECTIVE, "2027-Q1  Reliability"),
                        SampleItem.closed("10000").with(FindingField.OBJECTIVE, "2027-q1 reliability "),
                        SampleItem.tracked().with(FindingField.OBJECTIVE, "2027-Q1\u00a0RELIABILITY"),
                        SampleItem.tracked().with(FindingField.OBJECTIVE, "2027-Q2 Reliability")));

        assertEquals(
                List.of("2027-Q1 Reliability 1 of 3", "2027-Q2 Reliability 0 of 1"),
                groups.groups().stream()
                        .map(group -> group.title() + " " + group.done() + " of " + group.total())
                        .toList());
    }

    @Test
    public void whatIsDoneComesLastAndBeforeItWhatNobodyActsOn() {
        ItemGroups groups = byObjective(
                Map.of(),
                shown(
                        SampleItem.closed("10000").uid("done").with(FindingField.IMPACT, "high"),
                        SampleItem.closed("10002").uid("dropped").with(FindingField.IMPACT, "high"),
                        SampleItem.in(ItemState.LATER).uid("later").with(FindingField.IMPACT, "high"),
                        SampleItem.tracked().uid("open").with(FindingField.IMPACT, "low"),
                        SampleItem.in(ItemState.INCOMPLETE).uid("incomplete")));

        assertEquals(
                List.of("incomplete", "open", "later", "dropped", "done"),
                groups.items().stream().map(VisibleItem::uid).toList());
    }

    @Test
    public void countsInGroupsWhatTheReaderMaySeeAlone() {
        ItemGroups groups = byObjective(
                Map.of("show", "open"),
                List.of(
                        SampleItem.closed("10000").uid("a").shown(TODAY),
                        SampleItem.tracked().uid("b").shown(TODAY),
                        SampleItem.closed("10000").uid("c").hidden(TODAY),
                        SampleItem.in(ItemState.LATER).uid("d").shown(TODAY)));

        ItemGroups.Group group = groups.groups().get(0);
        assertEquals("1 of 2", group.done() + " of " + group.total());
        assertEquals(
                List.of("b", "c"), group.items().stream().map(VisibleItem::uid).toList());
    }

    @Test
    public void countsTheRowsThatAreLeftOutAfterFilterAndOrder() {
        List<VisibleItem> items = shown(
                SampleItem.tracked().uid("a").position(1),
                SampleItem.tracked().uid("b").position(2),
                SampleItem.tracked().uid("c").position(3),
                SampleItem.closed("10000").uid("d"));

        ItemGroups groups = byObjective(Map.of("limit", "2", "show", "open"), items);
        assertEquals(
                List.of("a", "b"), groups.items().stream().map(VisibleItem::uid).toList());
        assertEquals(1, groups.more());
        assertEquals(0, byObjective(Map.of("limit", "500"), items).more());
    }

    @Test
    public void leavesOutRowsInTheSameNumberWhateverHasBecomeOfAHiddenIssue() {
        for (String show : List.of("all", "open", "overdue", "done")) {
            Map<String, String> options = Map.of("limit", "1", "show", show);
            VisibleItem shown = SampleItem.tracked().uid("shown").shown(TODAY);
            int open = byObjective(
                            options,
                            List.of(shown, SampleItem.tracked().uid("x").hidden(TODAY)))
                    .more();
            int done = byObjective(
                            options,
                            List.of(shown, SampleItem.closed("10000").uid("x").hidden(TODAY)))
                    .more();
            assertEquals(show, open, done);
        }
    }

    private static ItemGroups byObjective(Map<String, String> options, List<VisibleItem> items) {
        Map<String, String> all = new HashMap<>(options);
        all.put("group", "objective");
        return ItemGroups.of(
                items,
                StatusOptions.of(all),
                seen -> ItemGroups.Name.of(seen.finding().text(FindingField.OBJECTIVE)));
    }

    private static List<VisibleItem> shown(SampleItem... items) {
        return Stream.of(items).map(item -> item.shown(TODAY)).toList();
    }
}
