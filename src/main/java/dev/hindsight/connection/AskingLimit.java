package dev.hindsight.connection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * For how long, and about how many issues, Jira may be asked for one answer to a reader, however many parts it has. For one
 * thread.
 */
public final class AskingLimit {

    private final Clock clock;
    private final Instant end;
    private int issues;

    /**
     * @param time from now, for all that is asked
     * @param issues about how many issues
     */
    public AskingLimit(Clock clock, Duration time, int issues) {
        this.clock = clock;
        this.end = clock.instant().plus(time);
        this.issues = issues;
    }

    /** As many of them as may still be asked about, the first ones, which are counted. */
    <T> List<T> take(List<T> wanted) {
        List<T> taken = wanted.subList(0, Math.min(issues, wanted.size()));
        issues -= taken.size();
        return taken;
    }

    boolean isOver() {
        return !clock.instant().isBefore(end);
    }

    /** How much time is left. */
    Duration left() {
        return Duration.between(clock.instant(), end);
    }
}
