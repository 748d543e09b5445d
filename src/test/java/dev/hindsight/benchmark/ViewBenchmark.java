package dev.hindsight.benchmark;

import dev.hindsight.frame.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Measures the views of pages of several sizes: the real macros, templates and tables. */
final class ViewBenchmark {

    static final int SMALL = 50;
    static final int LARGE = 400;

    private static final int WARM_UP = 1000;
    private static final int REPETITIONS = 300;

    void measure(TestDatabase database, Targets targets) throws SQLException {
        Times usual = macro(database, 200, targets);
        targets.atMost(15, "Status macro over 200 items, median ms", usual.median());
        targets.atMost(20, "Status macro over 200 items, 95th percentile ms", usual.slow());
        macro(database, 2000, targets);

        Times small = Times.of(WARM_UP / 4, REPETITIONS / 3, new ViewedPage(database, SMALL)::view);
        Times large = Times.of(0, REPETITIONS / 3, new ViewedPage(database, LARGE)::view);
        targets.tell("Page with " + SMALL + " findings and the macro", small);
        targets.tell("Page with " + LARGE + " findings and the macro", large);
        targets.atMost(10, "A page eight times as long, times the short one", large.median() / small.median());
    }

    private static Times macro(TestDatabase database, int items, Targets targets) throws SQLException {
        ViewedPage page = new ViewedPage(database, items);
        int share = Math.max(1, items / 500);
        Times times = Times.of(WARM_UP / share, REPETITIONS / share, page::status);
        page.calls();
        List<String> statements = database.statements(page::status);
        String what = String.format("Status macro over %,d items", items);
        targets.tell(what, times);
        targets.atMost(10, what + ", queries", statements.size());
        targets.atMost(0, what + ", calls of Jira", callsOfJira(page.calls()));
        return times;
    }

    /** Which links there are is no question to Jira. */
    static int callsOfJira(Map<String, Integer> calls) {
        return calls.entrySet().stream()
                .filter(call ->
                        call.getKey().startsWith("Jira.") && !call.getKey().equals("Jira.links"))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
