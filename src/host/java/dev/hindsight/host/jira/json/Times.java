package dev.hindsight.host.jira.json;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as Jira's REST API writes them, always with milliseconds and the offset +0000. */
public final class Times {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Times() {}

    public static String text(long epochMillis) {
        return text(Instant.ofEpochMilli(epochMillis));
    }

    public static String text(Instant instant) {
        return FORMAT.format(instant);
    }
}
