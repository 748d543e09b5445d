package dev.hindsight.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What action items are measured by: which resolutions mean "not done", and which day it is.
 *
 * @param notDone the resolutions that close an issue without the change having been made
 * @param today the day that has not ended yet, in the site's time zone
 * @param now this moment
 */
public record ProgressRules(NotDoneResolutions notDone, LocalDate today, Instant now) {

    private static final Duration LONG = Duration.ofDays(1);

    /**
     * The rules of this moment.
     *
     * @param zone the zone in which days end, the same for all readers
     */
    public static ProgressRules of(NotDoneResolutions notDone, Clock clock, ZoneId zone) {
        Instant now = clock.instant();
        return new ProgressRules(notDone, LocalDate.ofInstant(now, zone), now);
    }

    /** Whether something that began at an instant goes on for so long that nobody should think it will pass. */
    boolean isLong(Instant since) {
        return since.plus(LONG).isBefore(now);
    }
}
