package dev.hindsight.host.confluence.jobs;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.host.confluence.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.After;
import org.junit.Test;

public class ClaimsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant NEXT = NOW.plusSeconds(60);

    private final Database database = new Database("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");

    @After
    public void close() {
        database.close();
    }

    @Test
    public void letsOneOfManyNodesRunAJob() throws InterruptedException, ExecutionException {
        new Claims(database, "node").plan("job", NOW);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Boolean>> turns = new ArrayList<>();
        for (int node = 0; node < 8; node++) {
            Claims claims = new Claims(database, "node" + node);
            turns.add(threads.submit(() -> claims.take("job", NOW, NEXT)));
        }

        int winners = 0;
        for (Future<Boolean> turn : turns) {
            winners += turn.get() ? 1 : 0;
        }
        threads.shutdown();

        assertEquals(1, winners);
    }

    @Test
    public void givesTheTurnToAnotherNodeWhenTheJobIsDueAgain() {
        new Claims(database, "one").plan("job", NOW);
        assertTrue(new Claims(database, "one").take("job", NOW, NEXT));
        assertFalse(new Claims(database, "two").take("job", NOW.plusSeconds(59), NEXT));

        assertTrue(new Claims(database, "two").take("job", NEXT, NEXT.plusSeconds(60)));
    }

    @Test
    public void plansAnewAtEachStartSoThatWhatAWrongClockPlannedHoldsNothing() {
        Claims claims = new Claims(database, "one");
        Instant wrong = NOW.plus(Duration.ofDays(90));
        claims.plan("job", wrong);
        assertTrue(claims.take("job", wrong, wrong.plusSeconds(60)));
        assertFalse(claims.take("job", NEXT, NEXT.plusSeconds(60)));

        claims.plan("job", NOW);

        assertTrue(claims.take("job", NOW, NEXT));
    }
}
