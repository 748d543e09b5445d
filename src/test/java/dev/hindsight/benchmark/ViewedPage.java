package dev.hindsight.benchmark;

import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.Conversion;
import dev.hindsight.frame.SampleFindings;
import dev.hindsight.frame.Scenery;
import dev.hindsight.frame.TestDatabase;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.SampleItem;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A page with some findings and one status macro, stored in a database, as readers view it. */
final class ViewedPage {

    private final Scenery scenery;
    private final List<ActionItem> items;

    /** Empties the database, and stores the page in it. */
    ViewedPage(TestDatabase database, int findings) throws SQLException {
        this(emptied(database), findings);
    }

    private ViewedPage(Scenery scenery, int findings) {
        this.scenery = scenery;
        items = IntStream.range(0, findings)
                .mapToObj(number -> item(number).build())
                .toList();
        scenery.holding(items);
    }

    /** The same in memory. */
    static ViewedPage inMemory(int findings) {
        return new ViewedPage(new Scenery(), findings);
    }

    /** The same in a database that holds other things too. */
    static ViewedPage beside(TestDatabase database, int findings) {
        return new ViewedPage(new Scenery(database.activeObjects()), findings);
    }

    private static Scenery emptied(TestDatabase database) throws SQLException {
        database.empty();
        return new Scenery(database.activeObjects());
    }

    /** Mostly tracked, as on a page that has been worked with. */
    private static SampleItem item(int number) {
        SampleItem item = switch (number % 10) {
            case 0 -> SampleItem.closed("10000").agreed();
            case 1 -> SampleItem.in(ItemState.WAITING);
            case 2 -> SampleItem.tracked().agreed().issueDue("2026-11-21");
            default -> SampleItem.tracked().agreed();
        };
        return SampleFindings.full(item)
                .uid("uid-" + number)
                .position(number)
                .with(FindingField.TITLE, "Check row counts of part " + number)
                .with(FindingField.OWNER, number % 2 == 0 ? "bob-key" : "carol-key");
    }

    /** One rendering of everything on the page, for the current reader. */
    int view() {
        Conversion page = scenery.rendering();
        int length = 0;
        for (ActionItem item : items) {
            length += scenery.block(item, page).length();
        }
        return length + scenery.status(Map.of(), page).length();
    }

    /** One rendering of the status macro alone. */
    int status() {
        return scenery.status(Map.of()).length();
    }

    /** The calls that our ports and Jira have had since last asked, by port and method. */
    Map<String, Integer> calls() {
        Map<String, Integer> all = scenery.calls.all();
        scenery.calls.forget();
        return all;
    }

    /** What a program gets that asks for the page's progress. */
    void progress() {
        if (scenery.progress().getStatus() != 200) {
            throw new AssertionError("No progress");
        }
    }

    /** What a spreadsheet gets of all items; the number of its lines. */
    int export() {
        return scenery.export().size();
    }
}
