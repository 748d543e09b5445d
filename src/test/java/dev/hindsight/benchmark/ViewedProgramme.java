package dev.hindsight.benchmark;

import static org.junit.Assert.assertEquals;

import dev.hindsight.frame.SampleFindings;
import dev.hindsight.frame.SampleProgramme;
import dev.hindsight.frame.Scenery;
import dev.hindsight.frame.TestDatabase;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.SampleItem;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Many pages with findings, stored in a database, and a status macro over all of them; some of the pages are hidden from the reader. */
final class ViewedProgramme {

    static final int HIDDEN = 10;

    private static final long FIRST = 1000;
    private static final Pattern NUMBERS =
            Pattern.compile("data-pages=\"(\\d+)\" data-total=\"(\\d+)\" data-done=\"(\\d+)\" data-overdue=\"(\\d+)\"");

    private final Scenery scenery;
    private final List<Integer> expected;

    /** Empties the database, and stores the pages in it. */
    ViewedProgramme(TestDatabase database, int pages, int items) throws SQLException {
        database.empty();
        scenery = new Scenery(database.activeObjects());
        SampleProgramme programme = new SampleProgramme(scenery);
        int total = 0;
        int done = 0;
        int overdue = 0;
        for (int page = 0; page < pages; page++) {
            programme.page(FIRST + page, "Postmortem " + page, page % 3 == 0 ? "alice-key" : "carol-key", "2026-11-03");
            boolean hidden = page % (pages / HIDDEN) == 0;
            if (hidden) {
                scenery.notViewable(FIRST + page);
            }
            List<ActionItem> ofPage = new ArrayList<>();
            for (int number = page; number < items; number += pages) {
                ofPage.add(item(number, FIRST + page));
                // Counted by hand, as the items are made below
                int shown = hidden ? 0 : 1;
                total += shown;
                done += number % 10 == 0 ? shown : 0;
                overdue += number % 10 == 2 ? shown : 0;
            }
            scenery.holding(ofPage);
        }
        expected = List.of(pages - HIDDEN, total, done, overdue);
        database.analyze();
    }

    private static ActionItem item(int number, long page) {
        SampleItem item = switch (number % 10) {
            case 0 -> SampleItem.closed("10000").agreed();
            case 1 -> SampleItem.in(ItemState.WAITING);
            case 2 -> SampleItem.tracked().agreed().issueDue("2026-11-21");
            default -> SampleItem.tracked().agreed();
        };
        return SampleFindings.full(item)
                .uid("uid-" + number)
                .issueId("2" + number)
                .position(number)
                .onPage(page)
                .build();
    }

    /** One rendering of the macro, with a card for each page that the reader may view. */
    int view() {
        String html = scenery.status(Map.of("scope", "space"));
        Matcher numbers = NUMBERS.matcher(html);
        if (!numbers.find()) {
            throw new AssertionError(html);
        }
        assertEquals(
                expected,
                List.of(
                        Integer.valueOf(numbers.group(1)),
                        Integer.valueOf(numbers.group(2)),
                        Integer.valueOf(numbers.group(3)),
                        Integer.valueOf(numbers.group(4))));
        assertEquals((int) expected.get(0), html.split("<article", -1).length - 1);
        return html.length();
    }

    /** What a program gets that asks for the same. */
    void progress() {
        if (scenery.progress("space").getStatus() != 200) {
            throw new AssertionError("No progress");
        }
    }

    /** How often Jira was asked since last asked. */
    int callsOfJira() {
        int calls = ViewBenchmark.callsOfJira(scenery.calls.all());
        scenery.calls.forget();
        return calls;
    }
}
