package dev.hindsight.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of one node, which may be wrong. */
final class NodeClock extends Clock {

    private final Clock truth;
    private Duration error = Duration.ZERO;

    NodeClock(Clock truth) {
        this.truth = truth;
    }

    /** Jumps, but never further from the truth than some time. */
    void jump(Duration by, Duration furthest) {
        Duration wanted = error.plus(by);
        if (wanted.abs().compareTo(furthest) > 0) {
            wanted = wanted.isNegative() ? furthest.negated() : furthest;
        }
        error = wanted;
    }

    void putRight() {
        error = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Nobody needs another zone");
    }

    @Override
    public Instant instant() {
        return truth.instant().plus(error);
    }
}
