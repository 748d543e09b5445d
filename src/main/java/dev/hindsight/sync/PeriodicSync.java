package dev.hindsight.sync;

import dev.hindsight.scan.PageScanner;
import dev.hindsight.wiki.KeyedExecutor;

/**
 * The round that is made once a minute on one node of the cluster: it takes up whatever events, webhooks and stopped
 * nodes have left undone. Threads may share it.
 */
public final class PeriodicSync {

    private final PageScanner scanner;
    private final RefreshItems refresh;
    private final ReconcileItems reconcile;
    private final KeyedExecutor executor;

    public PeriodicSync(PageScanner scanner, RefreshItems refresh, ReconcileItems reconcile, KeyedExecutor executor) {
        this.scanner = scanner;
        this.refresh = refresh;
        this.reconcile = reconcile;
        this.executor = executor;
    }

    /** Starts a round, and returns at once. */
    public void make() {
        scanner.takeUp();
        scanner.lookAgain();
        refresh.sweep();
        for (String link : refresh.linksInUse()) {
            executor.run("link " + link, () -> {
                refresh.poll(link);
                reconcile.run();
            });
        }
        reconcile.run();
    }

    /** Reads again what a webhook named, soon. */
    public void changed(String linkId, String issueId) {
        executor.run("webhook " + linkId, () -> {
            refresh.changed(linkId, issueId);
            reconcile.run();
        });
    }
}
