package dev.hindsight.status;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What action items are measured by: which resolutions mean "not done", and which day it is.
 *
 * @param notDone the resolutions that close an issue without the change having been made
 * @param today the day that has not ended yet, in the site's time zone
 */
public record ProgressRules(NotDoneResolutions notDone, LocalDate today) {

    /**
     * The rules of this moment.
     *
     * @param zone the zone in which days end, the same for all readers
     */
    public static ProgressRules of(NotDoneResolutions notDone, Clock clock, ZoneId zone) {
        return new ProgressRules(notDone, LocalDate.ofInstant(clock.instant(), zone));
    }
}
