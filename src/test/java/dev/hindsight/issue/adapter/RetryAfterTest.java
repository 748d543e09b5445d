package dev.hindsight.issue.adapter;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.util.Map;
import org.junit.Test;

/** How long a busy Jira is left alone. */
public class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    public void waitsAsLongAsAsked() {
        assertWait(12, Map.of("RETRY-AFTER", "12"));
    }

    @Test
    public void waitsForTheNextTokenWhenAskedToRetryAtOnce() {
        assertWait(10, Map.of("Retry-After", "0", "X-RateLimit-Interval-Seconds", "60", "x-ratelimit-fillrate", "6"));
    }

    @Test
    public void waitsASecondAtLeast() {
        assertWait(1, Map.of("Retry-After", "0"));
    }

    @Test
    public void waitsHalfAMinuteWhenNothingIsSaid() {
        assertWait(30, Map.of());
        assertWait(30, Map.of("Retry-After", "soon", "X-RateLimit-FillRate", "0"));
    }

    @Test
    public void waitsAnHourAtMost() {
        assertWait(3600, Map.of("Retry-After", "999999999999999"));
    }

    @Test
    public void readsADate() {
        assertWait(90, Map.of("Retry-After", "Sun, 22 Nov 2026 10:01:30 GMT"));
    }

    private static void assertWait(int seconds, Map<String, String> headers) {
        assertEquals(NOW.plusSeconds(seconds), RetryAfter.end(new Reply(429, headers, "", true), NOW));
    }
}
