package dev.hindsight.simulation;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.NewIssue;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.sync.FindingMarkup;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import org.junit.Test;

/**
 * No process pauses longer than the rest of its lease between its check and the send, that is what exactly-once rests upon.
 * Where one does, the outcome is one tracked issue, and a duplicate that is reported.
 */
public class BrokenAssumptionTest {

    private static final int LONGER_THAN_ANY_LEASE = 15;

    private final World world = new World(new Seed(1), new Flaws() {
        @Override
        public Jira jira(Jira right) {
            return (Jira) Proxy.newProxyInstance(
                    Jira.class.getClassLoader(),
                    new Class<?>[] {Jira.class},
                    (proxy, method, arguments) -> !paused && method.getName().equals("create")
                            ? createAfterPause(arguments)
                            : Proxy.getInvocationHandler(right).invoke(right, method, arguments));
        }
    });
    private boolean paused;

    @Test
    public void endsInOneTrackedIssueAndAReportedDuplicate() {
        world.weather.clearUp();

        world.wikiPeople.save(
                100, List.of(FindingMarkup.titled("A").with("owner", "bob").with("due", "2027-01-31")), "alice");
        pass(LONGER_THAN_ANY_LEASE);

        assertTrue(paused);
        assertEquals(2, world.jira.issues().all().size());
        ActionItem item = world.database.items.ofPage(100).get(0);
        assertEquals(ItemState.TRACKED, item.state());
        assertTrue(item.flags().contains(ItemFlag.DUPLICATE));
        assertTrue(item.schedule().nextAt().isEmpty());
    }

    /** The node has looked at its clock, and then nothing moves on it, while the other one goes on. */
    @SuppressWarnings("unchecked")
    private Object createAfterPause(Object[] arguments) {
        assertTrue(world.clock.instant().isBefore((Instant) arguments[2]));
        paused = true;
        pass(LONGER_THAN_ANY_LEASE);
        return world.jira.create((Actor) arguments[0], (List<NewIssue>) arguments[1], Instant.MAX);
    }

    private void pass(int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            world.minute();
        }
    }
}
