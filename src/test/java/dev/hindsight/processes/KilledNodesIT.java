package dev.hindsight.processes;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.frame.PostgresDatabase;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.Assume;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * Two nodes, one Jira and one PostgreSQL, as processes: nodes are killed while they work and requests go wrong, and every finding has
 * one issue in the end. The plugin waits for minutes by the clock, so the processes' clock goes ten times as fast as time does.
 */
public class KilledNodesIT {

    private static final int FINDINGS = 60;
    private static final int KILLS = 4;
    private static final int SPEED = 10;

    private static Optional<Outcome> run = Optional.empty();

    @BeforeClass
    public static void killNodesWhileTheyWork() throws IOException {
        Optional<String> postgres = PostgresDatabase.server();
        if (postgres.isEmpty()) {
            String reason = "Skipped: nodes are not killed, since POSTGRES_URL names no PostgreSQL";
            Outcome.saySkipped(reason);
            Assume.assumeTrue(reason, false);
        }
        run = Optional.of(KilledNodes.run(postgres.orElseThrow(), FINDINGS, KILLS, SPEED));
        outcome().say();
    }

    @Test
    public void noFindingHasTwoIssues() {
        assertEquals(List.of(), outcome().duplicates());
    }

    @Test
    public void noFindingIsLost() {
        assertEquals(List.of(), outcome().lost());
    }

    @Test
    public void everyBlockShowsTheIssueThatWasCreatedForIt() {
        assertEquals(List.of(), outcome().wrong());
    }

    @Test
    public void allIsSettledWithinTheLeaseAndFiveMinutesAfterTheLastFault() {
        assertTrue(outcome().table(), outcome().settling().compareTo(KilledNodes.UNTIL_SETTLED) <= 0);
    }

    @Test
    public void nodesAreKilledWhileIssuesAreCreated() {
        assertEquals(KILLS, outcome().kills());
        assertTrue(outcome().table(), outcome().pending() > 0);
        assertTrue(outcome().table(), outcome().faultsInAll() > 0);
    }

    private static Outcome outcome() {
        return run.orElseThrow();
    }
}
