package dev.hindsight.simulation;

import dev.hindsight.simulation.Coverage.Passage;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** One life of a node, from a start to its stop: it knows between which steps its work is, and lets faults come between. */
final class Life {

    private static final Duration BETWEEN_STEPS = Duration.ofMillis(4);

    private final World world;
    private final ClusterNode node;
    private boolean over;
    private String previous = Steps.START;

    Life(World world, ClusterNode node) {
        this.world = world;
        this.node = node;
    }

    ClusterNode node() {
        return node;
    }

    void end() {
        over = true;
    }

    boolean isOver() {
        return over;
    }

    /** Nothing is done any more after a node has stopped. */
    void mustGoOn() {
        if (over) {
            throw new Crash();
        }
    }

    /** The work comes to a step; what comes between is done first. */
    void reach(String step) {
        mustGoOn();
        world.clock.pass(world.seed.upTo(BETWEEN_STEPS));
        Passage passage = new Passage(previous, step);
        world.coverage.pass(passage);
        previous = step;
        world.tellStep(node, step);
        Set<Fault> possible = Steps.possible(step);
        between(possible).filter(possible::contains).ifPresent(fault -> {
            world.coverage.hit(passage, fault);
            world.happens(fault, node);
        });
        mustGoOn();
        // Others may have done something on this node meanwhile
        previous = step;
    }

    private Optional<Fault> between(Set<Fault> possible) {
        return world.weather
                .among(Fault.BETWEEN)
                .filter(possible::contains)
                .filter(fault -> !Fault.BY_OTHERS.contains(fault) || world.mayNest());
    }

    /** The fault that happens at the step which the work has come to, if one does. */
    Optional<Fault> fault(Set<Fault> kind) {
        return world.weather.among(kind).filter(Steps.possible(previous)::contains);
    }

    /** Notes that a fault has come into effect at the step before which the work was at another. */
    void hit(String from, Fault fault) {
        world.coverage.hit(new Passage(from, previous), fault);
        world.tell("  at " + previous + ": " + fault);
    }

    String previous() {
        return previous;
    }

    /** Does a piece of work from its beginning to its end; gives whether the node has survived it. */
    boolean perform(Runnable work) {
        String interrupted = previous;
        previous = Steps.START;
        try {
            work.run();
            reach(Steps.END);
            return true;
        } catch (Crash e) {
            return false;
        } catch (Seam.TablesFailure e) {
            // The host's executor logs it, and goes on with what is next
            return !over;
        } catch (RuntimeException e) {
            throw new Defect("A piece of work failed", e);
        } finally {
            previous = interrupted;
        }
    }

    /** The same for something that gives a value. */
    <T> Optional<T> ask(Supplier<T> question) {
        Object[] answer = new Object[1];
        perform(() -> answer[0] = question.get());
        @SuppressWarnings("unchecked")
        T given = (T) answer[0];
        return Optional.ofNullable(given);
    }

    /** A node has stopped in the middle of its work. No engine code catches it, as none runs on in a stopped process. */
    @SuppressWarnings("serial")
    static final class Crash extends Error {

        Crash() {
            super("The node has stopped", null, false, false);
        }
    }
}
