package dev.hindsight.item;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What there is to do for items, in numbers and examples, for whoever keeps the plugin running. Counted where it is
 * stored; no count loads the items.
 */
public interface Backlog {

    /** How many items are in each state; states without an item are absent. */
    Map<ItemState, Integer> byState();

    /** How many items have a next step that is due at an instant. */
    int due(Instant now);

    /** How many items have a next step after an instant. */
    int scheduledAfter(Instant now);

    /**
     * Items whose next step has been due for a while.
     *
     * @param count how many they are, at least one
     * @param since when the first of them became due
     */
    record Overdue(int count, Instant since) {}

    /** The items whose next step was due at an instant already, and still is; empty when there are none. */
    Optional<Overdue> dueSince(Instant instant);

    /** Items that wait for their issue, those first that were found first. */
    List<ActionItem> waiting(int limit);

    /**
     * What keeps items in a state from going on.
     *
     * @param state waiting, tracked, refused or missing
     * @param reason the reason that they all have, with Jira's words, the person or what their pages name; where there are more
     *     different ones than are listed, the rest is one group without any
     * @param count how many they are
     * @param first the first of them, at most {@link BlockedByWords#MOST_LISTED}; none where none was looked at
     */
    record Blocked(ItemState state, WaitReason reason, int count, List<ActionItem> first) {

        public Blocked {
            first = List.copyOf(first);
        }
    }

    /** What keeps items from going on, by state, reason and what the reason names, the most frequent first. */
    List<Blocked> blocked();

    /** How many items were kept from going on already at an instant, and still are. */
    int stuckSince(Instant instant);
}
