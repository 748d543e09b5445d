package dev.hindsight.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for a condition, asking again and again until it holds or the time is over. */
public final class Await {

    private static final long MILLIS_BETWEEN = 100;

    private Await() {}

    /** The first value that is right; fails with what was wanted and the last value when the time is over. */
    public static <T> T until(String wanted, Duration atMost, Supplier<T> value, Predicate<T> right) {
        Instant end = Instant.now().plus(atMost);
        while (true) {
            T now = value.get();
            if (right.test(now)) {
                return now;
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("After " + atMost + " still not: " + wanted + "\n" + now);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            boolean never = new CountDownLatch(1).await(MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
            assert !never;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
