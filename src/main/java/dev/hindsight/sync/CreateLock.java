package dev.hindsight.sync;

import dev.hindsight.issue.SharedField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.PendingCreation;
import dev.hindsight.item.SyncedValue;
import dev.hindsight.item.WaitReason;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Who may make an item's issue, and what was asked for. The right is one row in the database; whoever holds it is known
 * by the instant at which it was taken, so that nobody gives back what another one has taken since. Threads may share
 * it.
 */
final class CreateLock {

    private final ActionItems items;
    private final Clock clock;

    CreateLock(ActionItems items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    /**
     * Takes the right, and stores what is going to be asked for, so that it can be searched whatever becomes of us.
     *
     * @param asked where the issue is going to be asked for
     * @param sent what the request will carry, as the memories of the issue
     * @return the item with its intent; empty when somebody else has the right, or the item no longer waits
     */
    Optional<ActionItem> take(ActionItem item, PendingCreation asked, Map<SharedField, SyncedValue> sent) {
        Instant now = clock.instant();
        Optional<ActionItem> taken = items.acquireCreateLock(item.uid(), now);
        if (taken.isEmpty()) {
            items.change(item.uid(), stored -> lostTurn(item, stored, asked.reason()));
            return taken;
        }
        return items.change(
                item.uid(),
                stored -> stored.withSynced(sent)
                        .withSchedule(stored.schedule().hindered(asked.reason(), now.plus(CreateIssues.LEASE))));
    }

    /** Without a right and without an intent there may be an issue that nobody remembers: it is searched for. */
    private ActionItem lostTurn(ActionItem before, ActionItem stored, WaitReason reason) {
        boolean lost = stored.state() == ItemState.WAITING && !UnlessChanged.happened(before, stored);
        return lost
                ? stored.withSchedule(
                        stored.schedule().intending(clock.instant()).hindered(reason, clock.instant()))
                : stored;
    }

    /**
     * Gives the right back, after it became known that no issue was made.
     *
     * @param holder the item with the intent by which it is held
     * @return whether it was still held by that intent
     */
    boolean giveBack(ActionItem holder) {
        AtomicBoolean held = new AtomicBoolean();
        items.change(holder.uid(), stored -> {
            held.set(holds(holder, stored));
            return held.get() ? stored.withSchedule(stored.schedule().intending(clock.instant())) : stored;
        });
        if (held.get()) {
            items.releaseCreateLock(holder.uid());
        }
        return held.get();
    }

    /** Whether an item is still held by the same intent. */
    static boolean holds(ActionItem holder, ActionItem stored) {
        return stored.schedule().intentAt().isPresent()
                && stored.schedule().intentAt().equals(holder.schedule().intentAt());
    }
}
