package dev.hindsight.benchmark;

import dev.hindsight.frame.TestDatabase;
import java.sql.SQLException;
import java.util.Map;

/** Measures a refresh of many tracked items of which one in a hundred has changed in Jira. */
final class RefreshBenchmark {

    private static final int ITEMS = Integer.getInteger("benchmark.items", 100_000);

    void measure(TestDatabase database, Targets targets) throws SQLException {
        SyncedSite few = new SyncedSite(database);
        few.holdTracked(ITEMS / 100, ITEMS / 100);
        few.changeInJira();
        refresh(few, ITEMS / 100, targets);

        SyncedSite many = new SyncedSite(database);
        many.holdTracked(ITEMS, ITEMS / 100);
        targets.tell(
                "A minute in which nothing changed", String.format("%.0f ms", Times.once(() -> many.passMinutes(1))));
        many.forgetCalls();
        many.changeInJira();
        refresh(many, ITEMS, targets);
    }

    private static void refresh(SyncedSite site, int items, Targets targets) {
        long before = heapAfterCollection();
        double milliseconds = Times.once(() -> site.passMinutes(1));
        long growth = heapAfterCollection() - before;
        Map<String, Long> calls = site.calls();
        String what = String.format("Refresh of %,d items of which %,d changed", items, ITEMS / 100);
        if (site.seenInProgress() != ITEMS / 100) {
            throw new AssertionError("Only " + site.seenInProgress() + " changes were seen");
        }
        targets.tell(what + ", calls by kind", calls);
        targets.tell(what + ", seconds", String.format("%.1f", milliseconds / 1000));
        targets.atMost(
                15,
                what + ", calls",
                calls.values().stream().mapToLong(Long::longValue).sum());
        targets.atMost(20, what + ", growth of the heap after collection in MB", growth / 1e6);
    }

    static long heapAfterCollection() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
