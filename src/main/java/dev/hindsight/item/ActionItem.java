package dev.hindsight.item;

import dev.hindsight.finding.Finding;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.SharedField;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A finding that is followed up: what the page says, where its block stands, which issue it is bound to, and what is to
 * be done next. Immutable; the {@code with} methods give changed copies.
 *
 * @param uid random UUID, given when the finding is first stored and never changed
 * @param location where the block stands
 * @param finding what the block says; its owner is a user key when the owner has an account
 * @param state where the item stands
 * @param flags what else a reader should know
 * @param issue the issue, when there is one
 * @param synced what page and tracker held when last reconciled, by field
 * @param schedule what is to be done next
 */
public record ActionItem(
        String uid,
        BlockLocation location,
        Finding finding,
        ItemState state,
        Set<ItemFlag> flags,
        Optional<IssueSnapshot> issue,
        Map<SharedField, SyncedValue> synced,
        SyncSchedule schedule) {

    public ActionItem {
        Set<ItemFlag> flagCopy = EnumSet.noneOf(ItemFlag.class);
        flagCopy.addAll(flags);
        flags = Collections.unmodifiableSet(flagCopy);
        Map<SharedField, SyncedValue> syncedCopy = new EnumMap<>(SharedField.class);
        syncedCopy.putAll(synced);
        synced = Collections.unmodifiableMap(syncedCopy);
    }

    /** A new item of which nothing is known but its block. */
    public static ActionItem ofBlock(String uid, BlockLocation location, Finding finding) {
        return new ActionItem(
                uid, location, finding, ItemState.INCOMPLETE, Set.of(), Optional.empty(), Map.of(), SyncSchedule.NONE);
    }

    /** The item with another place and text of its block. */
    public ActionItem withBlock(BlockLocation newPlace, Finding newFinding) {
        return new ActionItem(uid, newPlace, newFinding, state, flags, issue, synced, schedule);
    }

    /**
     * The item in another state.
     *
     * @throws IllegalStateException when the state may not follow the present one
     */
    public ActionItem withState(ItemState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("Item " + uid + " is " + state + " and cannot become " + next);
        }
        return new ActionItem(uid, location, finding, next, flags, issue, synced, schedule);
    }

    /** The item with a flag raised or lowered. */
    public ActionItem withFlag(ItemFlag flag, boolean raised) {
        Set<ItemFlag> changed = EnumSet.noneOf(ItemFlag.class);
        changed.addAll(flags);
        if (raised) {
            changed.add(flag);
        } else {
            changed.remove(flag);
        }
        return new ActionItem(uid, location, finding, state, changed, issue, synced, schedule);
    }

    /** The item with what is now known of its issue. */
    public ActionItem withIssue(IssueSnapshot seen) {
        return new ActionItem(uid, location, finding, state, flags, Optional.of(seen), synced, schedule);
    }

    /** The item bound to an issue that was made, found or read. One whose block is gone stays detached and keeps it. */
    public ActionItem boundTo(IssueSnapshot issue) {
        if (state == ItemState.DETACHED || state == ItemState.TRACKED) {
            return withIssue(issue);
        }
        ActionItem waiting = state == ItemState.MISSING ? this : withState(ItemState.WAITING);
        return waiting.withState(ItemState.TRACKED).withIssue(issue);
    }

    /** The item with other memories. */
    public ActionItem withSynced(Map<SharedField, SyncedValue> changed) {
        return new ActionItem(uid, location, finding, state, flags, issue, changed, schedule);
    }

    /** The item with another next step. */
    public ActionItem withSchedule(SyncSchedule changed) {
        return new ActionItem(uid, location, finding, state, flags, issue, synced, changed);
    }
}
