package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.frame.TestDatabase;
import dev.hindsight.item.ItemState;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** How many statements the database is sent for one piece of work. */
public class StatementsTest {

    @Rule
    public final TestDatabase database = new TestDatabase(TestDatabase.Kind.H2);

    private final World world = new World();
    private Ports ports;
    private Node node;

    @Before
    public void store() {
        ports = Ports.inTables(world, database.activeObjects());
        node = new Node(world, ports);
        node.installation.id();
    }

    @Test
    public void sendsAtMostTwelveForEachNewFinding() {
        List<String> statements = database.statements(() -> publish(100));

        assertEquals(
                100,
                ports.items().ofPage(World.PAGE).stream()
                        .filter(item -> item.state() == ItemState.TRACKED)
                        .count());
        assertAtMost(12 * 100, statements);
    }

    @Test
    public void sendsNoMoreForAnUnchangedPageHoweverLargeItIs() {
        publish(100);

        assertAtMost(20, database.statements(() -> publish(100)));
    }

    @Test
    public void sendsNoMoreInAnIdleMinuteHoweverManyFindingsThereAre() {
        publish(5);
        node.passMinutes(2);
        int few = database.statements(() -> node.passMinutes(1)).size();
        publish(100);
        node.passMinutes(2);

        assertAtMost(few, database.statements(() -> node.passMinutes(1)));
    }

    @Test
    public void sendsFewForOneOfManyFindingsThatIsEdited() {
        publish(100);
        node.passMinutes(2);

        assertAtMost(40, database.statements(() -> publish(100, "2027-01-31")));
    }

    private void publish(int findings) {
        publish(findings, "2026-12-15");
    }

    /** Findings of which the last has another due date. */
    private void publish(int findings, String due) {
        node.publish(IntStream.range(0, findings)
                .mapToObj(number -> number < findings - 1
                        ? complete("Finding " + number)
                        : complete("Finding " + number).with("due", due))
                .toArray(FindingMarkup[]::new));
        assertEquals(List.of(), node.executor.failures());
    }

    private static void assertAtMost(int limit, List<String> statements) {
        assertTrue(statements.size() + " statements: " + statements, statements.size() <= limit);
    }
}
