package dev.hindsight.action;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out how the plugin is doing. It asks no tracker. Threads may share it. */
public final class CheckHealth {

    /** The one that waits longest is among those that were found first, unless its finding was incomplete for long. */
    private static final int MOST_COMPARED = 100;

    private final Queue queue;
    private final ActionItems items;
    private final Connections connections;
    private final Clock clock;

    public CheckHealth(Queue queue, ActionItems items, Connections connections, Clock clock) {
        this.queue = queue;
        this.items = items;
        this.connections = connections;
        this.clock = clock;
    }

    /** The links that there are, and what is remembered of them. */
    public record Connections(IssueTracker tracker, Links links) {

        /** Under the names that they have by now, and without pauses that are over. */
        List<Link> all(Instant now) {
            Map<String, Link> all = new LinkedHashMap<>();
            links.all().forEach(link -> all.put(link.linkId(), link.pausedAt(now) ? link : link.resumed()));
            tracker.links()
                    .forEach(link -> all.put(
                            link.linkId(),
                            all.getOrDefault(link.linkId(), Link.unknown(link.linkId()))
                                    .named(link.name())));
            return List.copyOf(all.values());
        }
    }

    /** How it is doing now. */
    public Health now() {
        Instant now = clock.instant();
        return new Health(queue.byState(), queue.size(now), oldest(), queue.obstacles(), connections.all(now));
    }

    private Optional<Health.Waiting> oldest() {
        return queue.waiting(MOST_COMPARED).stream()
                .map(item -> new Health.Waiting(item, since(item)))
                .min(Comparator.comparing(Health.Waiting::since));
    }

    /** When the item was last made to wait: its history knows. */
    private Instant since(ActionItem item) {
        List<Change> states = items.history(item.uid()).stream()
                .filter(change -> change.what() == Change.What.STATE || change.what() == Change.What.CREATED)
                .toList();
        return states.isEmpty()
                ? clock.instant()
                : states.get(states.size() - 1).at();
    }
}
