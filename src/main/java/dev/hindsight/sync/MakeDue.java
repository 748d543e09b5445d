package dev.hindsight.sync;

import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.ItemCursor;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.SyncSchedule;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Makes many items due at once, a batch at a time. */
final class MakeDue {

    static final int BATCH = 500;

    private final ItemCursor cursor;
    private final ActionItems items;
    private final Clock clock;

    MakeDue(ItemCursor cursor, ActionItems items, Clock clock) {
        this.cursor = cursor;
        this.items = items;
        this.clock = clock;
    }

    /**
     * Makes all that waits due, after an administrator has fixed what blocked it. An item whose issue is being created at
     * this moment is left alone.
     *
     * @param afterBatch is told after each batch
     */
    void allThatWaits(Runnable afterBatch) {
        all(MakeDue::waits, SyncSchedule::retriedAt, afterBatch);
    }

    /** Makes the items due whose issues are in some projects behind a link, to be read by their ids. */
    void allIssuesIn(String linkId, Set<String> projects) {
        all(
                (item, now) -> !item.isRemoved()
                        && item.issue()
                                .filter(issue ->
                                        issue.id().linkId().equals(linkId) && projects.contains(issue.project()))
                                .isPresent(),
                SyncSchedule::broughtForward,
                () -> {});
    }

    private void all(
            BiPredicate<ActionItem, Instant> which,
            BiFunction<SyncSchedule, Instant, SyncSchedule> due,
            Runnable afterBatch) {
        ItemCursor.Batch batch;
        long from = ItemCursor.START;
        do {
            Instant now = clock.instant();
            batch = cursor.next(Optional.empty(), from, BATCH);
            items.changeAll(batch.items().stream()
                    .filter(item -> which.test(item, now))
                    .collect(Collectors.toMap(
                            ActionItem::uid,
                            item -> stored -> which.test(stored, now)
                                    ? stored.withSchedule(due.apply(stored.schedule(), now))
                                    : stored)));
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
}
