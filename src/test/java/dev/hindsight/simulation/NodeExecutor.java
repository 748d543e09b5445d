package dev.hindsight.simulation;

import dev.hindsight.wiki.KeyedExecutor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The background work of one life of a node: that of one key in order, whichever key's turn it is, one piece at a time. */
final class NodeExecutor implements KeyedExecutor {

    private record Piece(Instant at, int number, String key, Runnable work) {}

    private final Clock clock;
    private final List<Piece> waiting = new ArrayList<>();
    private final Set<String> busy = new HashSet<>();
    private int last;

    /** @param clock tells how much time has passed, however a node's own clock jumps */
    NodeExecutor(Clock clock) {
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

    boolean hasWork() {
        return !ready().isEmpty();
    }

    /** When the next piece that waits for its time is due; far away when none does. */
    Instant next() {
        return waiting.stream().map(Piece::at).min(Comparator.naturalOrder()).orElse(Instant.MAX);
    }

    /** Does one of the pieces of work that are due. */
    void perform(Life life, Seed seed) {
        Piece piece = seed.any(ready());
        waiting.remove(piece);
        busy.add(piece.key());
        try {
            life.perform(piece.work());
        } finally {
            busy.remove(piece.key());
        }
    }

    /** The first due piece of each key of which nothing is being done. */
    private List<Piece> ready() {
        Instant now = clock.instant();
        Map<String, Piece> first = new LinkedHashMap<>();
        for (Piece piece : waiting) {
            if (!piece.at().isAfter(now) && !busy.contains(piece.key())) {
                first.merge(piece.key(), piece, (one, other) -> earlier(one, other) ? one : other);
            }
        }
        return List.copyOf(first.values());
    }

    private static boolean earlier(Piece one, Piece other) {
        int order = one.at().compareTo(other.at());
        return order < 0 || (order == 0 && one.number() < other.number());
    }
}
