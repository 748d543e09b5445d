package dev.hindsight.simulation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which faults there are in a run, and how often. Each run has some of them only: where everything fails all the time,
 * nothing ever gets far enough to fail in an interesting way.
 */
final class Weather {

    private static final double IN_A_RUN = 0.4;
    private static final double MOST_OFTEN = 0.03;

    /** Faults that there are not, to find out which of them a failing run needs. */
    private static final List<String> LEFT_OUT =
            List.of(System.getProperty("simulation.without", "").split(","));

    private final Seed seed;
    private final Map<Fault, Double> rates = new EnumMap<>(Fault.class);
    private boolean fair;

    Weather(Seed seed) {
        this.seed = seed;
        for (Fault fault : Fault.values()) {
            double rate = seed.chance(IN_A_RUN) ? 0.001 + seed.number() * MOST_OFTEN : 0;
            if (rate > 0 && !LEFT_OUT.contains(fault.name())) {
                rates.put(fault, rate);
            }
        }
    }

    /** From now on nothing goes wrong any more. */
    void clearUp() {
        fair = true;
    }

    boolean isFair() {
        return fair;
    }

    /** The fault of some that happens now, if one does. */
    Optional<Fault> among(Set<Fault> possible) {
        if (fair) {
            return Optional.empty();
        }
        double place = seed.number();
        for (Fault fault : possible) {
            place -= rates.getOrDefault(fault, 0.0);
            if (place < 0) {
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
