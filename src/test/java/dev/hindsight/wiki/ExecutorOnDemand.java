package dev.hindsight.wiki;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Background work that waits until a test asks for it, in the time of the test's clock. Work is done one piece after
 * the other, whatever its key.
 */
public final class ExecutorOnDemand implements KeyedExecutor {

    private record Piece(Instant at, int number, String key, Runnable work) {}

    private final SettableClock clock;
    private final List<Piece> waiting = new ArrayList<>();
    private final List<RuntimeException> failures = new ArrayList<>();
    private int last;

    public ExecutorOnDemand(SettableClock clock) {
        this.clock = clock;
    }

    @Override
    public void run(String key, Runnable work) {
        runAfter(Duration.ZERO, key, work);
    }

    @Override
    public void runAfter(Duration delay, String key, Runnable work) {
        waiting.add(new Piece(clock.instant().plus(delay), ++last, key, work));
    }

    /** Does all work whose time has come, and what follows from it at once. */
    public void doWhatIsDue() {
        for (Optional<Piece> next = next(clock.instant()); next.isPresent(); next = next(clock.instant())) {
            perform(next.get());
        }
    }

    /** Lets time pass, and does each piece of work at its time. */
    public void pass(Duration time) {
        Instant end = clock.instant().plus(time);
        for (Optional<Piece> next = next(end); next.isPresent(); next = next(end)) {
            if (next.get().at().isAfter(clock.instant())) {
                clock.set(next.get().at());
            }
            perform(next.get());
        }
        if (end.isAfter(clock.instant())) {
            clock.set(end);
        }
    }

    /** Forgets all work, as a node does that is stopped. */
    public void stop() {
        waiting.clear();
    }

    /** The keys of the work that waits, in the order in which it will be done. */
    public List<String> keys() {
        return waiting.stream().sorted(order()).map(Piece::key).toList();
    }

    /** What was thrown by work so far. */
    public List<RuntimeException> failures() {
        return List.copyOf(failures);
    }

    private Optional<Piece> next(Instant until) {
        return waiting.stream().filter(piece -> !piece.at().isAfter(until)).min(order());
    }

    private void perform(Piece piece) {
        waiting.remove(piece);
        try {
            piece.work().run();
        } catch (RuntimeException e) {
            failures.add(e);
        }
    }

    private static Comparator<Piece> order() {
        return Comparator.comparing(Piece::at).thenComparing(Piece::number);
    }
}
