package dev.hindsight.simulation;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;

/** A node of the wiki's cluster: a machine with a clock, on which Hindsight runs or not. */
final class ClusterNode {

    private static final Duration FURTHEST = Duration.parse(System.getProperty("simulation.clock", "PT30S"));

    private final World world;
    private final NodeClock clock;
    private Optional<RunningHindsight> running = Optional.empty();

    ClusterNode(World world) {
        this.world = world;
        this.clock = new NodeClock(world.clock);
    }

    NodeClock clock() {
        return clock;
    }

    void jump(boolean forward) {
        Duration by = world.seed.upTo(FURTHEST.multipliedBy(2));
        clock.jump(forward ? by : by.negated(), FURTHEST);
    }

    boolean isUp() {
        return running.isPresent();
    }

    /** Hindsight on this node, started where it does not run. */
    RunningHindsight up() {
        if (running.isEmpty()) {
            running = Optional.of(new RunningHindsight(world, this));
        }
        return running.get();
    }

    boolean hasWork() {
        return running.filter(hindsight -> hindsight.executor.hasWork()).isPresent();
    }

    void workOnce() {
        running.ifPresent(hindsight -> hindsight.executor.perform(hindsight.life, world.seed));
    }

    /** What the scheduler of the cluster starts once a minute on one of the nodes and, a few times more often than that, once an hour. */
    void minute() {
        running.ifPresent(RunningHindsight::minute);
        if (world.clock.instant().atZone(ZoneOffset.UTC).getMinute() % 10 == 0) {
            running.ifPresent(RunningHindsight::hour);
        }
    }

    void crash() {
        running.ifPresent(hindsight -> hindsight.life.end());
        running = Optional.empty();
    }
}
