package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;

import dev.hindsight.issue.JiraException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** A node that stands still between its write and what it stores of it, while another one works. */
public class SlowNodesTest {

    private final World world = new World();
    private final EventfulJira jira = new EventfulJira(world.jira);
    private final Node slow = new Node(world, world.ports().with(jira));

    @Before
    public void track() {
        world.publish(complete("A"));
    }

    @Test
    public void whatItHasWrittenSaysNothingOnceAnotherHasWrittenSomethingNewer() {
        jira.before("putRemoteLink", () -> {
            world.publish(complete("A"));
            world.publish(complete("A").with("title", "C"));
            world.jira.failures().failNext("putRemoteLink", new JiraException.OutcomeUnknown("lost", null));
        });
        world.pages.store(world.page().titled("Another title").build());
        slow.publish(complete("A").with("title", "B"));

        world.publish(complete("A").with("title", "D"));
        world.pass(Duration.ofMinutes(5));

        assertEquals("D", world.issue().summary());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void whatItHasWrittenSaysNothingThoughTheSameValueWasSentBefore() {
        world.jira.failures().failNext("update", new JiraException.OutcomeUnknown("lost", null));
        world.publish(complete("A").with("due", "2027-01-31"));
        jira.after("update", () -> {
            world.clock.pass(Duration.ofMinutes(3));
            world.publish(complete("A").with("due", "2027-02-28"));
            assertEquals(
                    Optional.of(LocalDate.parse("2027-02-28")), world.issue().due());
            world.save(World.PAGE, "alice", FindingMarkup.page(complete("A").with("due", "2027-03-31")));
            world.node.scan(World.PAGE);
        });

        world.clock.pass(Duration.ofMinutes(3));
        slow.minute();
        slow.executor.doWhatIsDue();
        world.pass(Duration.ofMinutes(5));

        assertEquals(Optional.of(LocalDate.parse("2027-03-31")), world.issue().due());
        assertEquals(Set.of(), world.only().flags());
    }
}
