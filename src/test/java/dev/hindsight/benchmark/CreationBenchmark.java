package dev.hindsight.benchmark;

import dev.hindsight.frame.TestDatabase;
import java.sql.SQLException;
import java.util.Map;

/** Measures what it takes until 1,000 new findings have issues, with a Jira that answers at once. */
final class CreationBenchmark {

    private static final int FINDINGS = 1000;

    void measure(TestDatabase database, Targets targets) throws SQLException {
        SyncedSite site = new SyncedSite(database);
        site.publish(1, SyncedSite.ON_A_PAGE);
        site.passMinutes(2);
        site.forgetCalls();
        double milliseconds = Times.once(() -> {
            for (int page = 0; page < FINDINGS / SyncedSite.ON_A_PAGE; page++) {
                site.publish(page + 2, SyncedSite.ON_A_PAGE);
            }
            site.passMinutes(2);
        });
        for (int page = 0; page < FINDINGS / SyncedSite.ON_A_PAGE; page++) {
            if (site.tracked(page + 2) != SyncedSite.ON_A_PAGE) {
                throw new AssertionError("Not all of page " + (page + 2) + " is tracked");
            }
        }
        Map<String, Long> calls = site.calls();
        targets.tell("1,000 new findings, calls of Jira", calls);
        targets.tell("1,000 new findings, seconds", String.format("%.1f", milliseconds / 1000));
        targets.atMost(FINDINGS / 50.0, "1,000 new findings, creating calls", calls.getOrDefault("create", 0L));
        targets.atMost(FINDINGS, "1,000 new findings, remote links", calls.getOrDefault("putRemoteLink", 0L));
        targets.atMost(100, "1,000 new findings, issues read by one call", site.mostReadAtOnce());
        targets.atMost(0, "1,000 new findings, single reads", calls.getOrDefault("read", 0L));
    }
}
