package dev.hindsight.figures;

import static org.junit.Assert.assertEquals;

import dev.hindsight.figures.Board.Column;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.SampleItem;
import dev.hindsight.status.VisibleItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.Test;

/** In which column of a board an item is. */
public class BoardTest {
    private static final LocalDate TODAY = LocalDate.parse("2027-01-01");

    @Test
    public void columnsFollowTheStatusInJira() {
        assertEquals(
                Map.of(
                        Column.NOT_IN_JIRA, List.of("waiting", "incomplete"),
                        Column.TO_DO, List.of("duplicate"),
                        Column.IN_PROGRESS, List.of("late"),
                        Column.DONE, List.of("done", "dropped"),
                        Column.HIDDEN, List.of("hidden")),
                uids(List.of(
                        SampleItem.tracked().uid("late").shown(TODAY),
                        SampleItem.closed("10000").uid("done").shown(TODAY),
                        SampleItem.closed("10002").uid("dropped").shown(TODAY),
                        SampleItem.in(ItemState.WAITING).uid("waiting").shown(TODAY),
                        SampleItem.in(ItemState.INCOMPLETE).uid("incomplete").shown(TODAY),
                        SampleItem.in(ItemState.LATER).uid("later").shown(TODAY),
                        SampleItem.in(ItemState.WONT_DO).uid("declined").shown(TODAY),
                        SampleItem.duplicate(StatusCategory.NEW, Optional.empty())
                                .uid("duplicate")
                                .shown(TODAY),
                        SampleItem.closed("10000").uid("hidden").hidden(TODAY))));
    }

    @Test
    public void theColumnsOfJiraAreAlwaysThere() {
        assertEquals(
                Map.of(Column.TO_DO, List.of(), Column.IN_PROGRESS, List.of(), Column.DONE, List.of()),
                uids(List.of()));
    }

    private static Map<Column, List<String>> uids(List<VisibleItem> items) {
        return Board.of(items).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        cards -> cards.getValue().stream().map(VisibleItem::uid).toList()));
    }
}
