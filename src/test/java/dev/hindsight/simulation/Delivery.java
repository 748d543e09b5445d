package dev.hindsight.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** How events and webhooks come to the nodes: at once, twice, late and after younger ones, or never. */
final class Delivery {

    /** What may become of an event. */
    enum Fate {
        IN_TIME,
        DOUBLED,
        DROPPED,
        LATE,
        OVERTAKEN
    }

    private static final Duration LATEST = Duration.ofHours(2);
    private static final Duration A_MOMENT = Duration.ofSeconds(20);

    private record Event(Instant at, Consumer<RunningHindsight> arrival) {}

    private final World world;
    private final List<Event> underway = new ArrayList<>();
    private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
    private final double mishaps;

    Delivery(World world) {
        this.world = world;
        mishaps = world.seed.chance(0.5) ? 0.6 : 0.1;
    }

    Map<Fate, Integer> fates() {
        return fates;
    }

    void send(Consumer<RunningHindsight> arrival) {
        boolean mishap = !world.weather.isFair() && world.seed.chance(mishaps);
        Fate fate = mishap ? world.seed.any(List.of(Fate.values())) : Fate.IN_TIME;
        fates.merge(fate, 1, Integer::sum);
        switch (fate) {
            case IN_TIME -> arrive(arrival);
            case DOUBLED -> {
                arrive(arrival);
                later(A_MOMENT, arrival);
            }
            case DROPPED -> {}
            case LATE -> later(LATEST, arrival);
            case OVERTAKEN -> later(A_MOMENT, arrival);
        }
    }

    private void later(Duration latest, Consumer<RunningHindsight> arrival) {
        underway.add(new Event(world.clock.instant().plus(world.seed.upTo(latest)), arrival));
    }

    /** One of the events that are under way arrives, whichever. */
    void deliverOne() {
        if (!underway.isEmpty()) {
            arrive(underway.remove(world.seed.below(underway.size())).arrival());
        }
    }

    void deliverDue() {
        Instant now = world.clock.instant();
        List<Event> due =
                underway.stream().filter(event -> !event.at().isAfter(now)).toList();
        underway.removeAll(due);
        due.forEach(event -> arrive(event.arrival()));
    }

    private void arrive(Consumer<RunningHindsight> arrival) {
        arrival.accept(world.anyNode().up());
    }
}
