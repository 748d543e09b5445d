package dev.hindsight.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Many runs, side by side, with what they have covered. */
final class Runs {

    private static final Logger ENGINE = Logger.getLogger("dev.hindsight");
    private static final int MOST_FAILURES = 5;
    private static final int SHOWN_FRAMES = 40;

    private final long first;
    private final long count;
    private final int steps;
    private final Flaws flaws;
    private final Predicate<Collection<String>> enough;
    private final Coverage coverage = new Coverage();
    private final Map<Long, String> failures = new TreeMap<>();
    private final Map<Delivery.Fate, Integer> fates = new EnumMap<>(Delivery.Fate.class);
    private final AtomicLong raced = new AtomicLong();
    private final AtomicInteger followUps = new AtomicInteger();
    private final AtomicInteger questions = new AtomicInteger();
    private final AtomicLong unremembered = new AtomicLong();
    private Duration took = Duration.ZERO;

    Runs(long first, long count, int steps, Flaws flaws) {
        this(first, count, steps, flaws, failures -> failures.size() >= MOST_FAILURES);
    }

    /** @param enough whether the failures so far are enough, so that no other run is begun */
    Runs(long first, long count, int steps, Flaws flaws, Predicate<Collection<String>> enough) {
        this.enough = enough;
        this.first = first;
        this.count = count;
        this.steps = steps;
        this.flaws = flaws;
    }

    /** As many as the system properties say: {@code simulation.seed} alone, or {@code simulation.seeds} of them. */
    static Runs asAsked() {
        int steps = Integer.getInteger("simulation.steps", 150);
        long one = Long.getLong("simulation.seed", -1);
        return one >= 0
                ? new Runs(one, 1, steps, Flaws.NONE)
                : new Runs(
                        Long.getLong("simulation.first", 0), Long.getLong("simulation.seeds", 100), steps, Flaws.NONE);
    }

    boolean areMany() {
        return count >= 100;
    }

    /** Runs them all; the engine's log, which tells of every failure that is injected, is silent meanwhile. */
    Runs run() {
        Instant begun = Instant.now();
        Level level = ENGINE.getLevel();
        ENGINE.setLevel(Level.OFF);
        try {
            LongStream.range(first, first + count).parallel().forEach(this::run);
        } finally {
            ENGINE.setLevel(level);
        }
        took = Duration.between(begun, Instant.now());
        return this;
    }

    private void run(long seed) {
        synchronized (failures) {
            if (enough.test(failures.values())) {
                return;
            }
        }
        Simulation simulation = new Simulation(seed, flaws);
        try {
            simulation.run(steps);
        } catch (Defect | RuntimeException e) {
            synchronized (failures) {
                failures.put(seed, failure(seed, simulation, e));
            }
        }
        coverage.add(simulation.world().coverage);
        synchronized (fates) {
            simulation.world().delivery.fates().forEach((fate, times) -> fates.merge(fate, times, Integer::sum));
        }
        raced.addAndGet(simulation.world().ledger.raced());
        followUps.addAndGet(simulation.world().checkers.asked());
        questions.addAndGet(Questions.count(simulation.world()));
        unremembered.addAndGet(simulation.world().ledger.unremembered());
    }

    private String failure(long seed, Simulation simulation, Throwable defect) {
        String sentence = "Seed " + seed + " (again with mvn test -Psimulation -Dsimulation.seed=" + seed
                + " -Dsimulation.steps=" + steps + "): " + defect.getMessage();
        if (count > 1) {
            return sentence;
        }
        Throwable shown = defect.getCause() == null ? defect : defect.getCause();
        return sentence + "\n"
                + Arrays.stream(shown.getStackTrace())
                        .limit(SHOWN_FRAMES)
                        .map(frame -> "  at " + frame)
                        .collect(Collectors.joining("\n"))
                + "\n" + String.join("\n", simulation.world().told());
    }

    /** What failed, a run a line, and for a single run its whole story; empty when nothing did. */
    String failures() {
        return failures.values().stream().collect(Collectors.joining("\n"));
    }

    Coverage coverage() {
        return coverage;
    }

    /** How often something that did not work was followed up. */
    int followUps() {
        return followUps.get();
    }

    /** How often an owner was asked whether something worked. */
    int questions() {
        return questions.get();
    }

    /** What was done, for people. */
    String report() {
        return count + " seeds from " + first + ", " + steps + " steps each, in " + took.toMillis() / 1000.0 + " s; "
                + raced
                + " edits in Jira came between a reading and a write; " + unremembered
                + " creations were forgotten by the database; " + followUps + " follow-ups; " + questions
                + " questions; events and webhooks: "
                + fates + "\n\n" + coverage.table()
                + "\n";
    }
}
