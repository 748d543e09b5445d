package dev.hindsight.sync;

import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.ItemCursor;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.SyncSchedule;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes what waits due at once, after an administrator has fixed what blocked it. An item whose issue is being
 * created at this moment is left alone.
 */
final class RetryNow {

    static final int BATCH = 500;

    private final ItemCursor cursor;
    private final ActionItems items;
    private final Clock clock;

    RetryNow(ItemCursor cursor, ActionItems items, Clock clock) {
        this.cursor = cursor;
        this.items = items;
        this.clock = clock;
    }

    /** Makes all that waits due, a batch at a time; {@code afterBatch} is told after each. */
    void run(Runnable afterBatch) {
        ItemCursor.Batch batch;
        long from = ItemCursor.START;
        do {
            Instant now = clock.instant();
            batch = cursor.next(Optional.empty(), from, BATCH);
            items.changeAll(batch.items().stream()
                    .filter(item -> waits(item, now))
                    .collect(Collectors.toMap(
                            ActionItem::uid, item -> stored -> waits(stored, now) ? sooner(stored, now) : stored)));
            afterBatch.run();
            from = batch.end();
        } while (!batch.last());
    }

    private static boolean waits(ActionItem item, Instant now) {
        SyncSchedule schedule = item.schedule();
        boolean beingCreated = schedule.pending()
                .filter(pending -> pending.since().plus(CreateIssues.LEASE).isAfter(now))
                .isPresent();
        boolean later = schedule.nextAt().filter(at -> at.isAfter(now)).isPresent();
        boolean resting =
                schedule.nextAt().isEmpty() && (item.state() == ItemState.WAITING || item.state() == ItemState.REFUSED);
        return !beingCreated && (later || resting);
    }

    private static ActionItem sooner(ActionItem item, Instant now) {
        return item.withSchedule(item.schedule().retriedAt(now));
    }
}
