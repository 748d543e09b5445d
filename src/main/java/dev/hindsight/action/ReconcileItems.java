package dev.hindsight.action;

import dev.hindsight.site.Background;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Does the next step of every item that is due. Items behind one link are handled one after the other, those of
 * different links side by side, so that a slow tracker holds up nobody else. Threads and nodes may run it at the same
 * time.
 */
public final class ReconcileItems {

    /** What one run takes on; the rest is due in the next. */
    private static final int MOST_IN_ONE_RUN = 500;

    private final ActionItems items;
    private final Callers callers;
    private final ReconcileLink reconcileLink;
    private final Background background;
    private final Clock clock;

    public ReconcileItems(
            ActionItems items, Callers callers, ReconcileLink reconcileLink, Background background, Clock clock) {
        this.items = items;
        this.callers = callers;
        this.reconcileLink = reconcileLink;
        this.background = background;
        this.clock = clock;
    }

    /** Starts the next step of all that is due, and returns at once. */
    public void run() {
        Instant now = clock.instant();
        Map<String, List<ActionItem>> byLink = new LinkedHashMap<>();
        for (ActionItem item : items.due(now, MOST_IN_ONE_RUN)) {
            Optional<String> link = callers.link(item);
            if (link.isPresent()) {
                byLink.computeIfAbsent(link.get(), id -> new ArrayList<>()).add(item);
            } else {
                rest(item, new Reason(Reason.Code.NOT_SET_UP));
            }
        }
        byLink.forEach((link, due) -> background.run("link " + link, () -> reconcileLink.run(link, uids(due))));
    }

    private void rest(ActionItem item, Reason reason) {
        items.change(item.uid(), stored -> stored.withAttempt(stored.attempt().resting(reason)));
    }

    private static List<String> uids(List<ActionItem> due) {
        return due.stream().map(ActionItem::uid).toList();
    }
}
