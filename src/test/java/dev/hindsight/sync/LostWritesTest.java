package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;

import dev.hindsight.issue.RemoteLink;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** What was written to an issue, and nobody heard of it, is known again as our own: it is no change of somebody else's. */
public class LostWritesTest {

    private final World world = new World();

    @Before
    public void track() {
        world.publish(complete("A"));
    }

    @Test
    public void writesTheNextDueDateOverOneOfWhichNobodyHeard() {
        world.jira.failures().loseNextReply("update");
        world.publish(complete("A").with("due", "2027-01-31"));

        world.publish(complete("A").with("due", "2027-02-28"));

        assertEquals(Optional.of(LocalDate.parse("2027-02-28")), world.issue().due());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void knowsAsOurOwnWhatASlowerNodeWroteAfterANewerValue() {
        EventfulJira jira = new EventfulJira(world.jira);
        Node slow = new Node(world, world.ports().with(jira));
        jira.before("update", () -> {
            world.jira.failures().loseNextReply("update");
            world.publish(complete("A").with("due", "2027-02-28"));
            world.jira.failures().loseNextReply("update");
        });
        slow.publish(complete("A").with("due", "2027-01-31"));

        world.pass(Duration.ofMinutes(10));

        assertEquals(Optional.of(LocalDate.parse("2027-02-28")), world.issue().due());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void writesTheNextOwnerAndTitleOverThoseOfWhichNobodyHeard() {
        world.jira.failures().loseNextReply("update");
        world.publish(complete("A").with("title", "B").with("owner", "carol"));

        world.publish(complete("A").with("title", "C").with("owner", "alice"));

        assertEquals("C", world.issue().summary());
        assertEquals(Optional.of("alice"), world.issue().assignee());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void exchangesALabelOfWhichNobodyHeard() {
        world.publish(complete("A").with("theme", "Scaling"));
        world.jira.failures().loseNextReply("update");
        world.publish(complete("A").with("theme", "Capacity"));

        world.publish(complete("A").with("theme", "Alerts"));

        assertEquals(List.of("postmortem", "theme-alerts"), world.issue().labels());
    }

    @Test
    public void stillSeesAConflictWithWhatSomebodyChangedAfterwards() {
        world.jira.failures().loseNextReply("update");
        world.publish(complete("A").with("due", "2027-01-31"));
        world.inJira().due("2027-03-31");

        world.publish(complete("A").with("due", "2027-02-28"));

        assertEquals(Optional.of(LocalDate.parse("2027-03-31")), world.issue().due());
    }

    @Test
    public void believesNoIndexThatMayBeOlderThanWhatWasWritten() {
        world.publish(complete("A").with("theme", "Scaling"));
        world.pass(Duration.ofMinutes(10));
        world.jira.lagIndexBy(Duration.ofMinutes(3));
        world.inJira().due("2027-01-31");
        world.clock.pass(Duration.ofSeconds(170));
        EventfulJira jira = new EventfulJira(world.jira).after("update", () -> {
            throw new IllegalStateException("The node stops");
        });
        new Node(world, world.ports().with(jira)).publish(complete("A").with("theme", "Capacity"));
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A").with("theme", "Scaling")));
        world.node.scan(World.PAGE);
        world.clock.pass(Duration.ofSeconds(20));

        world.node.sync.poll();
        world.work();
        world.pass(Duration.ofMinutes(10));

        assertEquals(List.of("postmortem", "theme-scaling"), world.issue().labels());
    }

    @Test
    public void hidesTheTitleOfAPageThatWasOpenForALostReplysTime() {
        world.becomes(world.page().restricted(true).build());
        world.jira.failures().loseNextReply("putRemoteLink");
        world.becomes(world.page().restricted(false).build());
        world.pages.store(world.page().restricted(true).build());

        world.pass(Duration.ofMinutes(5));

        assertEquals("hindsight.issue.restricted-page", link().title());
    }

    private RemoteLink link() {
        List<RemoteLink> links = world.jira.issues().remoteLinksOf(world.issue().id());
        assertEquals(1, links.size());
        return links.get(0);
    }
}
