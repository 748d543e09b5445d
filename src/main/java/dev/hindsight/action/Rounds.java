package dev.hindsight.action;

import dev.hindsight.site.Background;

/**
 * The round that is made once a minute on one node of the cluster: it takes up whatever events, webhooks and stopped
 * nodes have left undone. Threads may share it.
 */
public final class Rounds {

    private final LookAtPages looks;
    private final RefreshItems refresh;
    private final ReconcileItems reconcile;
    private final Background background;

    public Rounds(LookAtPages looks, RefreshItems refresh, ReconcileItems reconcile, Background background) {
        this.looks = looks;
        this.refresh = refresh;
        this.reconcile = reconcile;
        this.background = background;
    }

    /** Starts a round, and returns at once. */
    public void make() {
        looks.takeUp();
        looks.lookAgain();
        refresh.sweep();
        for (String link : refresh.linksInUse()) {
            background.run("link " + link, () -> {
                refresh.poll(link);
                reconcile.run();
            });
        }
        reconcile.run();
    }

    /** Reads again what a webhook named, soon. */
    public void changed(String linkId, String issueId) {
        background.run("webhook " + linkId, () -> {
            refresh.changed(linkId, issueId);
            reconcile.run();
        });
    }
}
