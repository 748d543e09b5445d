package dev.hindsight.benchmark;

import dev.hindsight.frame.TestDatabase;
import java.sql.SQLException;

/** Measures the status macro over the pages of a space, and what programs get of it. */
final class ScopeBenchmark {

    private static final int PAGES = 300;
    private static final int ITEMS = 5000;
    private static final int WARM_UP = 50;
    private static final int REPETITIONS = 200;

    void measure(TestDatabase database, Targets targets) throws SQLException {
        ViewedProgramme programme = new ViewedProgramme(database, PAGES, ITEMS);
        Times view = Times.of(WARM_UP, REPETITIONS, programme::view);
        String what = String.format("Scope of %d pages, %,d items", PAGES, ITEMS);
        targets.tell(what, view);
        targets.atMost(300, what + ", 95th percentile ms", view.slow());
        programme.callsOfJira();
        targets.atMost(
                12, what + ", queries", database.statements(programme::view).size());
        targets.atMost(0, what + ", calls of Jira", programme.callsOfJira());
        Times progress = Times.of(WARM_UP, REPETITIONS, programme::progress);
        targets.tell(what + ", as JSON", progress);
        targets.atMost(300, what + ", as JSON, 95th percentile ms", progress.slow());
    }
}
