package dev.hindsight.item;

import java.time.Instant;
import java.util.List;
import java.util.Map;

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

    /** Items that wait for their issue, those first that were found first. */
    List<ActionItem> waiting(int limit);

    /**
     * What keeps items in a state from going on.
     *
     * @param state waiting, tracked, refused or missing
     * @param reason the reason that they have; where Jira said no, they all have its words, unless it used more different ones than
     *     are listed: the rest is one group without words
     * @param count how many they are
     * @param example one of them
     */
    record Blocked(ItemState state, WaitReason reason, int count, ActionItem example) {}

    /** What keeps items from going on, by state, reason and Jira's words, the most frequent first. */
    List<Blocked> blocked();

    /** How many items were kept from going on already at an instant, and still are. */
    int stuckSince(Instant instant);
}
