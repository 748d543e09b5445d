package dev.hindsight.sync;

import dev.hindsight.connection.LinkHealth;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.ItemCursor;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.SyncSchedule;
import dev.hindsight.wiki.KeyedExecutor;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes everything that waits due at once, after an administrator has mended what was in the way. An item whose issue
 * is being made at this moment is left alone. Threads may share it.
 */
public final class RetryNow {

    public static final int PORTION = 500;

    private final ItemCursor cursor;
    private final ActionItems items;
    private final Engine engine;
    private final Clock clock;

    public RetryNow(ItemCursor cursor, ActionItems items, Engine engine, Clock clock) {
        this.cursor = cursor;
        this.items = items;
        this.engine = engine;
        this.clock = clock;
    }

    /** What goes on afterwards, and where. */
    public record Engine(LinkHealth health, ReconcileItems reconcile, KeyedExecutor executor) {}

    /** Lifts the pauses of all links and starts over, in the background; returns at once. */
    public void run() {
        engine.executor().run("retry now", () -> {
            engine.health().liftPauses();
            batch(ItemCursor.START);
        });
    }

    private void batch(long from) {
        Instant now = clock.instant();
        ItemCursor.Portion batch = cursor.next(Optional.empty(), from, PORTION);
        batch.items().stream()
                .filter(item -> waits(item, now))
                .forEach(item -> items.change(item.uid(), stored -> waits(stored, now) ? sooner(stored, now) : stored));
        engine.reconcile().run();
        if (!batch.last()) {
            engine.executor().run("retry now", () -> batch(batch.end()));
        }
    }

    private static boolean waits(ActionItem item, Instant now) {
        SyncSchedule schedule = item.schedule();
        boolean beingMade = schedule.intentAt()
                .filter(at -> at.plus(CreateIssues.LEASE).isAfter(now))
                .isPresent();
        boolean later = schedule.nextAt().filter(at -> at.isAfter(now)).isPresent();
        boolean resting =
                schedule.nextAt().isEmpty() && (item.state() == ItemState.WAITING || item.state() == ItemState.REFUSED);
        return !beingMade && (later || resting);
    }

    private static ActionItem sooner(ActionItem item, Instant now) {
        return item.withSchedule(item.schedule().sooner(now));
    }
}
