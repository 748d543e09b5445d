package dev.hindsight.health;

import dev.hindsight.connection.LinkState;
import dev.hindsight.connection.LinkStates;
import dev.hindsight.issue.Jira;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.Backlog;
import dev.hindsight.item.Change;
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

    private final Backlog backlog;
    private final ActionItems items;
    private final Connections connections;
    private final Clock clock;

    public CheckHealth(Backlog backlog, ActionItems items, Connections connections, Clock clock) {
        this.backlog = backlog;
        this.items = items;
        this.connections = connections;
        this.clock = clock;
    }

    /** The links that there are, and what is remembered of them. */
    public record Connections(Jira jira, LinkStates links) {

        /** Under the names that they have by now, and without pauses that are over. */
        List<LinkState> all(Instant now) {
            Map<String, LinkState> all = new LinkedHashMap<>();
            links.all().forEach(link -> all.put(link.linkId(), link.pausedAt(now) ? link : link.resumed()));
            jira.links()
                    .forEach(link -> all.put(
                            link.linkId(),
                            all.getOrDefault(link.linkId(), LinkState.unknown(link.linkId()))
                                    .named(link.name())));
            return List.copyOf(all.values());
        }
    }

    /** How it is doing now. */
    public Health now() {
        Instant now = clock.instant();
        return new Health(backlog.byState(), backlog.size(now), oldest(), backlog.obstacles(), connections.all(now));
    }

    private Optional<Health.Waiting> oldest() {
        return backlog.waiting(MOST_COMPARED).stream()
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
