package dev.hindsight.sync;

import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.ManyItems;
import dev.hindsight.item.SyncSchedule;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/** Makes many items due at once, a batch at a time. */
final class MakeDue {

    private final ManyItems many;
    private final Clock clock;

    MakeDue(ManyItems many, Clock clock) {
        this.many = many;
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
        many.change(
                item -> which.test(item, clock.instant()),
                item -> item.withSchedule(due.apply(item.schedule(), clock.instant())),
                afterBatch);
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
