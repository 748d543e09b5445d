package dev.hindsight.action;

import dev.hindsight.finding.Finding;
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
 * @param place where the block stands
 * @param finding what the block says; its owner is a user key when the owner has an account
 * @param state where the item stands
 * @param flags what else a reader should know
 * @param ticket the issue, when there is one
 * @param memories what page and tracker held when last reconciled, by field
 * @param attempt what is to be done next
 */
public record ActionItem(
        String uid,
        Place place,
        Finding finding,
        ItemState state,
        Set<Flag> flags,
        Optional<Ticket> ticket,
        Map<SharedField, Memory> memories,
        Attempt attempt) {

    public ActionItem {
        Set<Flag> flagCopy = EnumSet.noneOf(Flag.class);
        flagCopy.addAll(flags);
        flags = Collections.unmodifiableSet(flagCopy);
        Map<SharedField, Memory> memoryCopy = new EnumMap<>(SharedField.class);
        memoryCopy.putAll(memories);
        memories = Collections.unmodifiableMap(memoryCopy);
    }

    /** A new item of which nothing is known but its block. */
    public static ActionItem ofBlock(String uid, Place place, Finding finding) {
        return new ActionItem(
                uid, place, finding, ItemState.INCOMPLETE, Set.of(), Optional.empty(), Map.of(), Attempt.NONE);
    }

    /** The item with another place and text of its block. */
    public ActionItem withBlock(Place newPlace, Finding newFinding) {
        return new ActionItem(uid, newPlace, newFinding, state, flags, ticket, memories, attempt);
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
        return new ActionItem(uid, place, finding, next, flags, ticket, memories, attempt);
    }

    /** The item with a flag raised or lowered. */
    public ActionItem withFlag(Flag flag, boolean raised) {
        Set<Flag> changed = EnumSet.noneOf(Flag.class);
        changed.addAll(flags);
        if (raised) {
            changed.add(flag);
        } else {
            changed.remove(flag);
        }
        return new ActionItem(uid, place, finding, state, changed, ticket, memories, attempt);
    }

    /** The item with what is now known of its issue. */
    public ActionItem withTicket(Ticket seen) {
        return new ActionItem(uid, place, finding, state, flags, Optional.of(seen), memories, attempt);
    }

    /** The item bound to an issue that was made, found or read. One whose block is gone stays detached and keeps it. */
    ActionItem boundTo(Ticket issue) {
        if (state == ItemState.DETACHED || state == ItemState.TRACKED) {
            return withTicket(issue);
        }
        ActionItem waiting = state == ItemState.MISSING ? this : withState(ItemState.WAITING);
        return waiting.withState(ItemState.TRACKED).withTicket(issue);
    }

    /** The item with other memories. */
    public ActionItem withMemories(Map<SharedField, Memory> changed) {
        return new ActionItem(uid, place, finding, state, flags, ticket, changed, attempt);
    }

    /** The item with another next step. */
    public ActionItem withAttempt(Attempt changed) {
        return new ActionItem(uid, place, finding, state, flags, ticket, memories, changed);
    }
}
