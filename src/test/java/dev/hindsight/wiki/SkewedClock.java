package dev.hindsight.wiki;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that goes as another does, ahead of it for as long as a test wants. */
public final class SkewedClock extends Clock {

    private final Clock right;
    private volatile Duration ahead = Duration.ZERO;

    public SkewedClock(Clock right) {
        this.right = right;
    }

    /** Puts it ahead of the other clock; behind it, when negative. */
    public void setAhead(Duration time) {
        ahead = time;
    }

    @Override
    public Instant instant() {
        return right.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Nobody needs another zone");
    }
}
