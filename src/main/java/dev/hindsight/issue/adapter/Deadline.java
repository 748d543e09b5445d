package dev.hindsight.issue.adapter;

import dev.hindsight.issue.JiraException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Until when one call of the port may send and wait.
 *
 * @param clock the clock that is looked at
 * @param deadline when the call is given up
 * @param sendBefore when it is too late to send a request that writes
 */
record Deadline(Clock clock, Instant deadline, Instant sendBefore) {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(20);

    /** Connecting takes this part of a short time at most, so that Jira has the rest to answer. */
    private static final int PART_TO_CONNECT = 2;

    /** The same, or an earlier one: a time from now. */
    Deadline within(Duration time) {
        Instant end = clock.instant().plus(time);
        return new Deadline(clock, end.isBefore(deadline) ? end : deadline, sendBefore);
    }

    /** Fails when a request may not be sent any more. */
    void check(boolean write) {
        Instant now = clock.instant();
        if (!now.isBefore(deadline)) {
            throw write
                    ? new JiraException.NotSent("The call took too long, the next request was not sent", null)
                    : new JiraException.TooMuch("The call took too long, the next request was not sent");
        }
        if (write && !now.isBefore(sendBefore)) {
            throw new JiraException.NotSent("It is too late to send the request", null);
        }
    }

    /** Whether so much time is used up already that the other side may not be silent for as long as otherwise. */
    boolean isNear() {
        return silenceMillis() < SILENCE.toMillis();
    }

    boolean isOver() {
        return !clock.instant().isBefore(deadline);
    }

    /** How long connecting may take, in milliseconds. */
    int connectMillis() {
        return millis(CONNECT, left().dividedBy(PART_TO_CONNECT));
    }

    /** How long the other side may be silent, in milliseconds, so that connecting and one silence fit in what is left. */
    int silenceMillis() {
        return millis(SILENCE, left().minusMillis(connectMillis()));
    }

    private Duration left() {
        return Duration.between(clock.instant(), deadline);
    }

    // Zero would mean "without a limit"
    private static int millis(Duration wanted, Duration left) {
        return (int) Math.max(1, Math.min(wanted.toMillis(), left.toMillis()));
    }
}
