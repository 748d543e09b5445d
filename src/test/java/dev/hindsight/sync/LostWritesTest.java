package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;

import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.RemoteLink;
import dev.hindsight.issue.SharedField;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.WaitReason;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
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
    public void knowsAsOurOwnWhatASlowerNodeWritesAfterANewerValueWasSeen() {
        publishSlowly("2027-01-31", () -> {
            world.publish(complete("A").with("due", "2027-02-28"));
            world.jira.failures().loseNextReply("update");
        });
        assertEquals(Optional.of(LocalDate.parse("2027-01-31")), world.issue().due());

        world.publish(complete("A").with("due", "2027-03-31"));
        world.pass(Duration.ofMinutes(5));

        assertEquals(Optional.of(LocalDate.parse("2027-03-31")), world.issue().due());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void knowsAsOurOwnWhatASlowerNodeWroteAfterANewerValue() {
        publishSlowly("2027-01-31", () -> {
            world.jira.failures().loseNextReply("update");
            world.publish(complete("A").with("due", "2027-02-28"));
            world.jira.failures().loseNextReply("update");
        });

        world.pass(Duration.ofMinutes(10));

        assertEquals(Optional.of(LocalDate.parse("2027-02-28")), world.issue().due());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void knowsAsOurOwnWhatASlowerNodeWritesASecondTimeAfterANewerValue() {
        publishSlowly("2027-01-31", () -> {
            world.pass(Duration.ofMinutes(5));
            assertEquals(
                    Optional.of(LocalDate.parse("2027-01-31")), world.issue().due());
            world.publish(complete("A").with("due", "2027-02-28"));
            world.jira.failures().loseNextReply("update");
        });

        world.pass(Duration.ofMinutes(10));

        assertEquals(Optional.of(LocalDate.parse("2027-02-28")), world.issue().due());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void whatWasSentLongAgoAndNeverArrivedIsTheOwnersWhoSetsItInJiraToday() {
        world.jira.failures().failNext("update", new JiraException.NotSent("down", null));
        world.publish(complete("A").with("due", "2027-01-31"));
        world.publish(complete("A").with("due", "2027-02-28"));
        world.pass(Duration.ofDays(2));

        world.inJira().due("2027-01-31");
        world.pass(Duration.ofMinutes(10));

        assertIsJirasValue("2027-01-31");
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

        assertEquals("Restricted postmortem page", link().title());
    }

    @Test
    public void takesForNoConflictWhatSomebodyChangedAfterAWriteThatCouldNotBeReadAgain() {
        publishWhileAfterUpdateFails("read");
        world.inJira().due("2027-03-31");

        world.pass(Duration.ofMinutes(10));

        assertIsJirasValue("2027-03-31");
    }

    @Test
    public void takesForNoConflictWhatSomebodyChangedAfterAWriteWhoseChangelogWasNotGiven() {
        publishWhileAfterUpdateFails("changelogs");
        world.inJira().due("2027-03-31");

        world.pass(Duration.ofMinutes(10));

        assertIsJirasValue("2027-03-31");
    }

    @Test
    public void saysThatAnIssueCannotBeReadAnyMoreAfterItWasWritten() {
        EventfulJira jira = new EventfulJira(world.jira).after("update", () -> {
            world.jira.issues().addProject("OPS").hiddenFrom("alice-key");
            world.jira.forgetCalls();
        });

        new Node(world, world.ports().with(jira)).publish(complete("A").with("due", "2027-01-31"));

        assertEquals(Optional.of(WaitReason.Code.NO_SUCH_ISSUE), world.reason());
        assertEquals(1, world.jira.callsOf("read"));
    }

    @Test
    public void writesNothingOverWhatSomebodyChangedAndTheIndexDoesNotShowYet() {
        world.pass(Duration.ofMinutes(5));
        world.jira.lagIndexBy(Duration.ofMinutes(1));
        world.inJira().due("2027-01-31");
        world.clock.pass(Duration.ofSeconds(50));
        world.inJira().assign("alice");
        world.clock.pass(Duration.ofSeconds(20));
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A").with("owner", "carol")));
        world.node.scan(World.PAGE);

        world.node.sync.poll();
        world.work();

        assertEquals(Optional.of("alice"), world.issue().assignee());
        assertEquals(Set.of(ItemFlag.CONFLICT), world.only().flags());
    }

    private void publishWhileAfterUpdateFails(String operation) {
        EventfulJira jira = new EventfulJira(world.jira)
                .after(
                        "update",
                        () -> world.jira.failures().failNext(operation, new JiraException.NotSent("down", null)));
        new Node(world, world.ports().with(jira)).publish(complete("A").with("due", "2027-01-31"));
    }

    private void assertIsJirasValue(String day) {
        assertEquals(Optional.of(LocalDate.parse(day)), world.issue().due());
        assertEquals(
                Optional.of(LocalDate.parse(day)),
                world.only().issue().orElseThrow().due());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void keepsWhatItIsAboutToWriteBeforeItWritesIt() {
        List<String> sent = new ArrayList<>();
        EventfulJira jira = new EventfulJira(world.jira)
                .before(
                        "update",
                        () -> world.only()
                                .synced(SharedField.DUE)
                                .sent()
                                .forEach(request -> sent.add(request.value())));

        new Node(world, world.ports().with(jira)).publish(complete("A").with("due", "2027-01-31"));

        assertEquals(List.of("2027-01-31"), sent);
    }

    private RemoteLink link() {
        List<RemoteLink> links = world.jira.issues().remoteLinksOf(world.issue().id());
        assertEquals(1, links.size());
        return links.get(0);
    }

    /** Publishes a due date at a node that is about to write it when something else happens. */
    private void publishSlowly(String due, Runnable meanwhile) {
        EventfulJira jira = new EventfulJira(world.jira);
        Node slow = new Node(world, world.ports().with(jira));
        jira.before("update", meanwhile);
        slow.publish(complete("A").with("due", due));
    }
}
