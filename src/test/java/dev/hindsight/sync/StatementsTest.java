package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.approval.adapter.AoApprovals;
import dev.hindsight.connection.adapter.AoLinkStates;
import dev.hindsight.frame.TestDatabase;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.adapter.AoActionItems;
import dev.hindsight.item.adapter.AoItemCursor;
import dev.hindsight.scan.adapter.AoTrackedPages;
import dev.hindsight.settings.Settings;
import dev.hindsight.settings.adapter.AoSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        ActiveObjects ao = database.activeObjects();
        Settings settings = new AoSettings(ao);
        settings.store(Optional.empty(), Map.of(IssueSettings.LINK, World.LINK, IssueSettings.PROJECT, "OPS"));
        ports = new Ports(
                world.pages,
                settings,
                new AoActionItems(ao, world.clock),
                new AoItemCursor(ao),
                new AoApprovals(ao),
                new AoTrackedPages(ao),
                new AoLinkStates(ao),
                world.jira);
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

    private void publish(int findings) {
        world.save(
                World.PAGE,
                "alice",
                FindingMarkup.page(IntStream.range(0, findings)
                        .mapToObj(number -> complete("Finding " + number))
                        .toArray(FindingMarkup[]::new)));
        node.scanner.request(World.PAGE, world.page().build().version(), "alice-key");
        node.executor.doWhatIsDue();
        assertEquals(List.of(), node.executor.failures());
    }

    private static void assertAtMost(int limit, List<String> statements) {
        assertTrue(statements.size() + " statements: " + statements, statements.size() <= limit);
    }
}
