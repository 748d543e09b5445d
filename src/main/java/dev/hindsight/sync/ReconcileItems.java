package dev.hindsight.sync;

import dev.hindsight.wiki.KeyedExecutor;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Does the next step of every item that is due. Items behind one link are handled one after the other, those of
 * different links side by side, so that a slow tracker holds up nobody else. Threads and nodes may run it at the same
 * time.
 */
public final class ReconcileItems {

    private final WorkQueue due;
    private final ReconcileLink reconcileLink;
    private final KeyedExecutor executor;
    /** The links whose run is handed over and has not begun: it will find what is due by then. */
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();

    public ReconcileItems(WorkQueue due, ReconcileLink reconcileLink, KeyedExecutor executor) {
        this.due = due;
        this.reconcileLink = reconcileLink;
        this.executor = executor;
    }

    /** Starts the next step of all that is due, and returns at once. */
    public void run() {
        for (String link : due.links()) {
            if (waiting.add(link)) {
                executor.run("link " + link, () -> {
                    waiting.remove(link);
                    reconcileLink.run(link);
                });
            }
        }
    }
}
