package dev.hindsight.blueprint;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.Test;

/** What keeping proposed titles means, for the fake and for every database alike. */
public abstract class ProposedTitlesContract {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant LONG_AGO = NOON.minusSeconds(1000);

    protected abstract ProposedTitles titles();

    @Test
    public void aTitleIsTakenOnceWithoutRegardToCase() {
        assertTrue(take("OPS", "Order archive"));
        assertFalse(take("OPS", "Order archive"));
        assertFalse(take("OPS", "ORDER Archive"));
    }

    @Test
    public void spacesAndTitlesAreKeptApart() {
        assertTrue(take("OPS", "Order archive"));
        assertTrue(take("ENG", "Order archive"));
        assertTrue(take("OPS", "Order archive (2)"));
        assertTrue(take("OPS", "x".repeat(255)));
    }

    @Test
    public void whatWasTakenLongAgoIsFree() {
        titles().take("OPS", "Order archive", LONG_AGO.minusMillis(1), LONG_AGO.minusMillis(1));

        assertTrue(take("OPS", "Order archive"));
        assertFalse(take("OPS", "Order archive"));
    }

    @Test
    public void ofSeveralAtOnceOneGetsIt() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> all = IntStream.range(0, 4)
                    .<Callable<Boolean>>mapToObj(number -> () -> take("OPS", "Order archive"))
                    .toList();
            int taken = 0;
            for (Future<Boolean> one : threads.invokeAll(all)) {
                taken += one.get() ? 1 : 0;
            }
            assertEquals(1, taken);
        } finally {
            threads.shutdown();
        }
    }

    private boolean take(String space, String title) {
        return titles().take(space, title, NOON, LONG_AGO);
    }
}
