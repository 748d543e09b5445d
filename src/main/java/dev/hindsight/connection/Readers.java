package dev.hindsight.connection;

import dev.hindsight.issue.Actor;
import dev.hindsight.item.ActionItems;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * In whose names it is asked what has changed behind links, and since when. Where no account is named for reading, these are all
 * in whose names items are synced. There may be hundreds, so that they take turns; whoever has not taken part lags behind.
 */
public final class Readers {

    private static final int MOST_IN_ONE_POLL = 20;
    private static final Duration FIRST_WINDOW = Duration.ofDays(1);

    private final ActionItems items;
    private final LinkStates states;
    private final Clock clock;

    /** Whose turn is next behind each link, on this node, by place. */
    private final Map<String, Integer> turns = new ConcurrentHashMap<>();

    Readers(ActionItems items, LinkStates states, Clock clock) {
        this.items = items;
        this.states = states;
        this.clock = clock;
    }

    /** Who is to look for changes now, in which of the projects; there may be done issues only, which may be reopened. */
    public Map<Actor, Set<String>> inTurn(String linkId, List<String> projects, ActorResolver actors) {
        Map<Actor, Set<String>> readers = new LinkedHashMap<>();
        for (String project : projects) {
            readers(linkId, project, actors)
                    .forEach(reader -> readers.computeIfAbsent(reader, key -> new LinkedHashSet<>())
                            .add(project));
        }
        List<Actor> all = List.copyOf(readers.keySet());
        int asked = Math.min(all.size(), MOST_IN_ONE_POLL);
        int first = turns.getOrDefault(linkId, 0);
        turns.put(linkId, all.isEmpty() ? 0 : (first + asked) % all.size());
        Map<Actor, Set<String>> inTurn = new LinkedHashMap<>();
        for (int place = first; place < first + asked; place++) {
            Actor reader = all.get(place % all.size());
            inTurn.put(reader, readers.getOrDefault(reader, Set.of()));
        }
        return inTurn;
    }

    private List<Actor> readers(String linkId, String project, ActorResolver actors) {
        return actors.serviceAccount(linkId)
                .map(List::of)
                .orElseGet(() -> items.actors(linkId, project).stream()
                        .filter(actors::isActive)
                        .map(actor -> new Actor(linkId, actor))
                        .toList());
    }

    /** Since when somebody has to look for changes; for a day before the first time, or when a wrong clock noted it. */
    public Instant from(Actor reader) {
        Instant now = clock.instant();
        return states.find(reader.linkId())
                .flatMap(link -> link.toBePolledFrom(reader.userKey()))
                .filter(from -> !from.isAfter(now))
                .orElse(now.minus(FIRST_WINDOW));
    }

    /**
     * Notes until when changes behind a link have been read.
     *
     * @param read by whom; all others in whose names items are synced lag behind, unless the account for reading was it
     */
    public void havePolled(String linkId, List<String> projects, Instant to, Set<Actor> read, ActorResolver actors) {
        Optional<Actor> forAll = actors.serviceAccount(linkId);
        Map<String, Instant> lagging = projects.stream()
                .filter(project -> forAll.isEmpty())
                .flatMap(project -> items.actors(linkId, project).stream())
                .distinct()
                .map(person -> new Actor(linkId, person))
                .filter(person -> !read.contains(person))
                .collect(Collectors.toMap(Actor::userKey, this::from));
        states.change(linkId, link -> link.polledTo(to, lagging));
    }
}
