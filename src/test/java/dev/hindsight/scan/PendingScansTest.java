package dev.hindsight.scan;

import static org.junit.Assert.assertEquals;

import dev.hindsight.wiki.InMemoryPages;
import dev.hindsight.wiki.KeyedExecutor;
import dev.hindsight.wiki.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.mockito.Mockito;

public class PendingScansTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final InMemoryTrackedPages trackedPages = new InMemoryTrackedPages();
    private final List<Runnable> handedOver = new ArrayList<>();
    private final PendingScans scans = new PendingScans(
            new InMemoryPages(),
            trackedPages,
            Mockito.mock(ScanAttempts.class),
            new HandedOver(),
            new SettableClock(NOON));

    @Test
    public void doNotPileUpWhileAnEarlierOneOfTheirPageHangs() {
        trackedPages.add(new ScanRequest(100, 1, "alice-key", NOON.minusSeconds(40)));

        scans.resume();
        scans.resume();

        assertEquals(1, handedOver.size());
    }

    @Test
    public void goOnAgainAfterATryThatDidNotEndThem() {
        trackedPages.add(new ScanRequest(100, 1, "alice-key", NOON.minusSeconds(40)));
        scans.resume();
        handedOver.remove(0).run();

        scans.resume();

        assertEquals(1, handedOver.size());
    }

    private final class HandedOver implements KeyedExecutor {

        @Override
        public void run(String key, Runnable work) {
            handedOver.add(work);
        }

        @Override
        public void runAfter(Duration delay, String key, Runnable work) {
            handedOver.add(work);
        }
    }
}
