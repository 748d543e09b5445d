package dev.hindsight.scan;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.approval.PageApprovals;
import dev.hindsight.frame.LogLines;
import dev.hindsight.wiki.Pages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.mockito.Mockito;

/** A scan that fails is told to whoever asked for it, and logged once a page. */
public class ScanAttemptsTest {

    private final TrackedPages trackedPages = new InMemoryTrackedPages();
    private final ScanPage scanPage = new ScanPage(
            Mockito.mock(Pages.class), List.of(), trackedPages, Mockito.mock(PageApprovals.class), Clock.systemUTC());

    @Test
    public void aHostThatLacksWhatAScanCallsMakesItFail() {
        ScanAttempts attempts = new ScanAttempts(
                scanPage,
                pageId -> {
                    throw new NoSuchMethodError("of the host");
                },
                trackedPages,
                Clock.systemUTC());

        try (LogLines log = new LogLines(ScanAttempts.class)) {
            assertFalse(attempts.isFinished(7, 2, () -> scanned(attempts)));
            assertFalse(attempts.isFinished(7, 2, () -> scanned(attempts)));
            assertFalse(attempts.isFinished(7, 2, () -> scanned(attempts)));

            assertEquals(List.of("Page 7 could not be read"), log.warnings());
        }
        ScanProblem problem = trackedPages.find(7).orElseThrow().problem().orElseThrow();
        assertEquals(ScanProblem.Code.FAILED, problem.code());
        assertEquals(2, problem.version());
    }

    @Test
    public void aReadingThatIsNotFinishedIsNot() {
        ScanAttempts attempts = new ScanAttempts(scanPage, pageId -> {}, trackedPages, Clock.systemUTC());

        assertFalse(attempts.isFinished(7, 2, () -> false));
        assertTrue(attempts.isFinished(7, 2, () -> true));
    }

    @Test
    public void aNewerVersionThanTheOneThatFailedIsNotLeftAlone() {
        Clock noon = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        ScanAttempts attempts = new ScanAttempts(scanPage, pageId -> {}, trackedPages, noon);
        TrackedPage failed = TrackedPage.unread(7, Instant.EPOCH)
                .withProblem(ScanProblem.failed(2, Optional.empty(), Instant.EPOCH), Instant.EPOCH);
        trackedPages.store(failed);

        assertTrue(attempts.isPausing(7, 2));
        assertFalse(attempts.isPausing(7, 3));
        assertFalse(attempts.isDue(7));
    }

    @Test
    public void pausesDoubleUpToAnHour() {
        Instant now = Instant.EPOCH;
        Optional<ScanProblem> problem = Optional.empty();
        List<Long> minutes = new ArrayList<>();
        for (int tries = 1; tries <= 20; tries++) {
            problem = Optional.of(ScanProblem.failed(1, problem, now));
            minutes.add(
                    Duration.between(now, problem.flatMap(ScanProblem::retryAt).orElseThrow())
                            .toMinutes());
        }

        assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L), minutes.subList(0, 8));
        assertEquals(60L, (long) minutes.get(19));
    }

    @Test
    public void aPauseThatAWrongClockNotedHoldsNothingUp() {
        Instant now = Instant.EPOCH;
        ScanProblem problem = ScanProblem.failed(1, Optional.empty(), now);

        assertTrue(problem.isPausingAt(now.plusSeconds(59)));
        assertFalse(problem.isPausingAt(now.plusSeconds(60)));
        assertFalse(problem.isPausingAt(now.minus(Duration.ofDays(400))));
    }

    private static boolean scanned(ScanAttempts attempts) {
        attempts.scan(7, Optional.empty(), Optional.empty());
        return true;
    }
}
