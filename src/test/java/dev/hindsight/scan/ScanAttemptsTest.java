package dev.hindsight.scan;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import dev.hindsight.approval.PageApprovals;
import dev.hindsight.frame.LogLines;
import dev.hindsight.wiki.Pages;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.mockito.Mockito;

/** A scan that fails is told to whoever asked for it, and logged once a page. */
public class ScanAttemptsTest {

    private final ScanPage scanPage = new ScanPage(
            Mockito.mock(Pages.class),
            List.of(),
            new InMemoryTrackedPages(),
            Mockito.mock(PageApprovals.class),
            Clock.systemUTC());

    @Test
    public void aHostThatLacksWhatAScanCallsMakesItFail() {
        ScanAttempts attempts = new ScanAttempts(scanPage, pageId -> {
            throw new NoSuchMethodError("of the host");
        });

        try (LogLines log = new LogLines(ScanAttempts.class)) {
            assertFalse(attempts.succeeds(7, Optional.empty(), Optional.empty()));
            assertFalse(attempts.succeeds(7, Optional.empty(), Optional.empty()));

            assertEquals(List.of("Page 7 could not be read"), log.warnings());
        }
    }
}
