package dev.hindsight.item;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What there is to do, in numbers and examples, for whoever keeps the plugin running. Counted where it is stored; no
 * count loads the items. Threads may share it.
 */
public interface Backlog {

    /** How many items are in each state; states without an item are absent. */
    Map<ItemState, Integer> byState();

    /**
     * How many items have a next step, and how many pages.
     *
     * @param due items whose next step is due
     * @param later items whose next step is due later
     * @param scanner looks at pages that wait
     * @param pages pages that are followed
     */
    record Size(int due, int later, int scanner, int pages) {}

    /** The numbers at an instant. */
    Size size(Instant now);

    /** Items that wait for their ticket, those first that were found first. */
    List<ActionItem> waiting(int limit);

    /**
     * What keeps items in a state from going on.
     *
     * @param state waiting, tracked, refused or missing
     * @param code the reason that they have
     * @param count how many they are
     * @param example one of them
     */
    record Obstacle(ItemState state, WaitReason.Code code, int count, ActionItem example) {}

    /** What keeps items from going on, by state and reason, the most frequent first. */
    List<Obstacle> obstacles();
}
