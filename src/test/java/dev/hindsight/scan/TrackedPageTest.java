package dev.hindsight.scan;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.scan.TrackedPage.PageStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.Test;

/** Which version of a page was read, and which was tried. */
public class TrackedPageTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final TrackedPage READ = new TrackedPage(7, "OPS", 3, "alice-key", PageStatus.CURRENT, false, NOON);
    private static final ScanProblem BROKEN = ScanProblem.brokenMarkup(5, 2, Optional.empty(), NOON);

    @Test
    public void isScannedInTheVersionThatWasReadAndInEarlierOnes() {
        assertTrue(READ.isScannedIn(2));
        assertTrue(READ.isScannedIn(3));
        assertFalse(READ.isScannedIn(4));
    }

    @Test
    public void isScannedInAVersionThatCouldNotBeRead() {
        TrackedPage unreadable = READ.withProblem(BROKEN, NOON);

        assertTrue(unreadable.isScannedIn(5));
        assertFalse(unreadable.isScannedIn(6));
    }

    @Test
    public void isNotScannedOnceItIsBackFromTheTrash() {
        assertFalse(READ.withStatus(PageStatus.TRASHED, NOON).isScannedIn(3));
    }

    @Test
    public void knowsWhyAVersionCouldNotBeReadAndNothingOfLaterOnes() {
        TrackedPage unreadable = READ.withProblem(BROKEN, NOON);

        assertEquals(Optional.of(BROKEN), unreadable.problemOf(4));
        assertEquals(Optional.of(BROKEN), unreadable.problemOf(5));
        assertEquals(Optional.empty(), unreadable.problemOf(6));
    }

    @Test
    public void isCurrentInTheVersionThatWasReadAndNoOther() {
        assertTrue(READ.isCurrentIn(3));
        assertFalse(READ.isCurrentIn(2));
        assertFalse(READ.withStatus(PageStatus.GONE, NOON).isCurrentIn(3));
    }

    @Test
    public void noTwoOfAKindAreStoredAlikeAndNoneAsNothing() {
        assertTellApart(PageStatus.values(), PageStatus::value);
        assertTellApart(ScanProblem.Code.values(), ScanProblem.Code::value);
    }

    private static <T> void assertTellApart(T[] all, Function<T, String> stored) {
        List<String> values = Arrays.stream(all).map(stored).toList();

        assertEquals(values.toString(), values.size(), Set.copyOf(values).size());
        assertFalse(values.toString(), values.contains(""));
    }
}
