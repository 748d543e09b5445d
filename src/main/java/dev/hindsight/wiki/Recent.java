package dev.hindsight.wiki;

import java.time.Duration;
import java.time.Instant;

/** Whether what a clock has noted is recent. */
public final class Recent {

    private Recent() {}

    /** Whether something was less than a time ago. Not where it is later than now, as a clock noted that has been put right since. */
    public static boolean isWithin(Duration time, Instant at, Instant now) {
        return !at.isAfter(now) && at.plus(time).isAfter(now);
    }
}
