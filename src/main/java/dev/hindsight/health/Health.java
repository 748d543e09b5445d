package dev.hindsight.health;

import dev.hindsight.connection.LinkState;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.Backlog;
import dev.hindsight.item.ItemState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the plugin is doing at a moment. Immutable.
 *
 * @param byState how many items are in each state
 * @param size how much there is to do
 * @param oldest the item that waits longest for its ticket; empty when none waits
 * @param obstacles what keeps items from going on
 * @param links what is remembered of each link, those that were never used too
 */
public record Health(
        Map<ItemState, Integer> byState,
        Backlog.Size size,
        Optional<Waiting> oldest,
        List<Backlog.Obstacle> obstacles,
        List<LinkState> links) {

    public Health {
        byState = Map.copyOf(byState);
        obstacles = List.copyOf(obstacles);
        links = List.copyOf(links);
    }

    /** An item that waits for its ticket, and since when. */
    public record Waiting(ActionItem item, Instant since) {}
}
