package dev.hindsight.figures;

import static org.junit.Assert.assertEquals;

import dev.hindsight.figures.StatusOptions.Column;
import dev.hindsight.figures.StatusOptions.Scope;
import dev.hindsight.figures.StatusOptions.View;
import dev.hindsight.status.ItemFilter;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.Test;

/** What the author of a status macro chose. */
public class StatusOptionsTest {

    @Test
    public void listsEverythingUngroupedByDefault() {
        assertEquals(
                new StatusOptions(
                        Scope.PAGE,
                        View.TABLE,
                        GroupBy.NONE,
                        ItemFilter.ALL,
                        Column.USUAL,
                        OptionalInt.empty(),
                        List.of()),
                StatusOptions.of(Map.of()));
    }

    @Test
    public void readsValuesInAnyCaseAndIgnoresOtherParameters() {
        StatusOptions options = StatusOptions.of(Map.of(
                "scope",
                "Space",
                "view",
                "Summary",
                "group",
                "OWNER",
                "show",
                " overdue ",
                "limit",
                " 12",
                "macro",
                "x"));

        assertEquals(Scope.SPACE, options.scope());
        assertEquals(View.SUMMARY, options.view());
        assertEquals(GroupBy.OWNER, options.grouping());
        assertEquals(ItemFilter.OVERDUE, options.show());
        assertEquals(OptionalInt.of(12), options.limit());
        assertEquals(List.of(), options.complaints());
    }

    @Test
    public void takesAnEmptyValueForTheDefault() {
        assertEquals(List.of(), StatusOptions.of(Map.of("view", "")).complaints());
    }

    @Test
    public void complainsOfEveryValueThatIsNotAllowed() {
        StatusOptions options =
                StatusOptions.of(Map.of("scope", "all", "view", "wall", "group", "x", "show", "y", "limit", "0"));

        assertEquals(
                List.of("scope", "view", "group", "show", "limit"),
                options.complaints().stream()
                        .map(StatusOptions.Complaint::parameter)
                        .toList());
    }

    @Test
    public void readsColumnsInTheirOrderAndKeepsTheOneThatNamesTheRow() {
        assertEquals(List.of(Column.THEME, Column.FINDING, Column.STATUS), columns("theme, Finding,status,theme"));
        assertEquals(List.of(Column.FINDING, Column.DUE), columns("due"));
        assertEquals(Column.USUAL, columns(" , "));
    }

    @Test
    public void complainsOfColumnsThatThereAreNotAndShowsTheOthers() {
        StatusOptions options = StatusOptions.of(Map.of("columns", "finding,priority,due"));

        assertEquals(List.of(Column.FINDING, Column.DUE), options.columns());
        assertEquals(
                List.of(new StatusOptions.Complaint(
                        "columns",
                        "finding,priority,due",
                        List.of("status", "finding", "owner", "due", "impact", "theme"),
                        "finding, due")),
                options.complaints());
    }

    @Test
    public void limitsFromOneToFiveHundred() {
        assertEquals(OptionalInt.of(1), limit("1"));
        assertEquals(OptionalInt.of(500), limit(" 500 "));
        for (String wrong : List.of("0", "501", "-1", "ten", "1.5", "99999999999")) {
            assertEquals(wrong, OptionalInt.empty(), limit(wrong));
            assertEquals(
                    List.of(new StatusOptions.Complaint("limit", wrong, List.of("1\u2013500"), "all")),
                    StatusOptions.of(Map.of("limit", wrong)).complaints());
        }
    }

    private static List<Column> columns(String value) {
        return StatusOptions.of(Map.of("columns", value)).columns();
    }

    private static OptionalInt limit(String value) {
        return StatusOptions.of(Map.of("limit", value)).limit();
    }
}
