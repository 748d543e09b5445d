package dev.hindsight.action;

import dev.hindsight.site.Background;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes everything that waits due at once, after an administrator has mended what was in the way. An item whose issue
 * is being made at this moment is left alone. Threads may share it.
 */
public final class RetryNow {

    static final int PORTION = 500;

    private final Inventory inventory;
    private final ActionItems items;
    private final Engine engine;
    private final Clock clock;

    public RetryNow(Inventory inventory, ActionItems items, Engine engine, Clock clock) {
        this.inventory = inventory;
        this.items = items;
        this.engine = engine;
        this.clock = clock;
    }

    /** What goes on afterwards, and where. */
    public record Engine(LinkHealth health, ReconcileItems reconcile, Background background) {}

    /** Lifts the pauses of all links and starts over, in the background; returns at once. */
    public void run() {
        engine.background().run("retry now", () -> {
            engine.health().liftPauses();
            portion(Inventory.START);
        });
    }

    private void portion(long from) {
        Instant now = clock.instant();
        Inventory.Portion portion = inventory.next(Optional.empty(), from, PORTION);
        portion.items().stream()
                .filter(item -> waits(item, now))
                .forEach(item -> items.change(item.uid(), stored -> waits(stored, now) ? sooner(stored, now) : stored));
        engine.reconcile().run();
        if (!portion.last()) {
            engine.background().run("retry now", () -> portion(portion.end()));
        }
    }

    private static boolean waits(ActionItem item, Instant now) {
        Attempt attempt = item.attempt();
        boolean beingMade = attempt.intentAt()
                .filter(at -> at.plus(MakeTickets.LEASE).isAfter(now))
                .isPresent();
        boolean later = attempt.nextAt().filter(at -> at.isAfter(now)).isPresent();
        boolean resting =
                attempt.nextAt().isEmpty() && (item.state() == ItemState.WAITING || item.state() == ItemState.REFUSED);
        return !beingMade && (later || resting);
    }

    private static ActionItem sooner(ActionItem item, Instant now) {
        return item.withAttempt(item.attempt().sooner(now));
    }
}
