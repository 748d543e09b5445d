package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.IssueTypeChoice;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.NewIssue;
import dev.hindsight.issue.OriginMarker;
import dev.hindsight.item.ActionItems.CreationRequest;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.PendingCreation;
import dev.hindsight.item.SyncSchedule;
import dev.hindsight.item.WaitReason;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.Test;

/** Whatever gets lost between wiki and Jira, an item gets one issue. */
public class LostRepliesTest {

    private final World world = new World();

    @Test
    public void saysThatTheOutcomeIsUnknown() {
        world.publishLosingTheReply();

        assertEquals(ItemState.WAITING, world.only().state());
        assertEquals(Optional.of(WaitReason.Code.OUTCOME_UNKNOWN), world.reason());
    }

    @Test
    public void adoptsTheIssueWhoseReplyWasLost() {
        world.publishLosingTheReply();

        world.pass(Duration.ofMinutes(2));

        world.assertTracked();
        assertEquals(Optional.empty(), world.reason());
    }

    @Test
    public void adoptsTheIssueOnceTheIndexShowsIt() {
        world.jira.lagIndexBy(Duration.ofMinutes(5));
        world.publishLosingTheReply();

        world.pass(Duration.ofMinutes(10));

        world.assertTracked();
    }

    @Test
    public void adoptsAllIssuesOfALargePageWhoseReplyWasLost() {
        world.jira.failures().loseNextReply("create");

        world.publish(IntStream.range(0, 70)
                .mapToObj(number -> complete("Finding " + number))
                .toArray(FindingMarkup[]::new));
        world.pass(Duration.ofMinutes(3));

        assertEquals(70, world.jira.issues().all().size());
        assertTrue(world.all().stream().allMatch(item -> item.state() == ItemState.TRACKED));
    }

    @Test
    public void createsTheIssueOnceWhenTheRequestNeverArrived() {
        world.jira.failures().failNext("create", new JiraException.OutcomeUnknown("lost", null));
        world.publish(complete("A"));

        world.pass(Duration.ofMinutes(4));
        assertEquals(0, world.jira.issues().all().size());

        world.pass(Duration.ofMinutes(2));
        world.assertTracked();
    }

    @Test
    public void linksAnAdoptedIssueBack() {
        world.publishLosingTheReply();

        world.pass(Duration.ofMinutes(2));

        assertEquals(1, world.jira.issues().remoteLinksOf(world.issue().id()).size());
    }

    @Test
    public void writesWhatThePageChangedWhileTheOutcomeWasUnknown() {
        world.publishLosingTheReply();
        world.publish(complete("A").with("due", "2027-01-31"));

        world.pass(Duration.ofMinutes(3));

        assertEquals(Optional.of(LocalDate.parse("2027-01-31")), world.issue().due());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void keepsWhatJiraChangedWhileTheOutcomeWasUnknown() {
        world.publishLosingTheReply();
        world.inJira().due("2027-01-31");

        world.pass(Duration.ofMinutes(3));

        assertEquals(Optional.of(LocalDate.parse("2027-01-31")), world.issue().due());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void keepsTheActorWhileTheOutcomeIsUnknown() {
        world.publishLosingTheReply();

        world.publish("carol", complete("A"));
        world.pass(Duration.ofMinutes(3));

        world.assertTracked();
        assertEquals(1, world.jira.issues().all().size());
    }

    @Test
    public void searchesWhereTheIssueWasAskedForWhateverIsSetSince() {
        world.publishLosingTheReply();
        world.jira.issues().addProject("PLAT");
        world.settings.store(Optional.empty(), Map.of(IssueSettings.PROJECT, "PLAT", IssueSettings.LINK, "other"));

        world.publish(complete("A"));
        world.pass(Duration.ofMinutes(15));

        world.assertTracked();
    }

    @Test
    public void searchesOnThoughJiraIsDownMeanwhile() {
        world.publishLosingTheReply();
        world.jira.failures().breakLink(World.LINK, new JiraException.NotSent("down", null));
        world.pass(Duration.ofHours(1));
        assertEquals(Optional.of(WaitReason.Code.OUTCOME_UNKNOWN), world.reason());

        world.jira.failures().repair(World.LINK);
        world.pass(Duration.ofMinutes(20));

        world.assertTracked();
    }

    @Test
    public void keepsTheIssueOfABlockThatIsRemovedWhileTheOutcomeIsUnknown() {
        world.publishLosingTheReply();

        world.publish();
        world.pass(Duration.ofMinutes(10));

        assertEquals(ItemState.REMOVED, world.only().state());
        assertEquals(world.issue().id(), world.only().issue().orElseThrow().id().issueId());
    }

    @Test
    public void createsNoIssueOfABlockThatIsRemovedWhileTheOutcomeIsUnknown() {
        world.jira.failures().failNext("create", new JiraException.OutcomeUnknown("lost", null));
        world.publish(complete("A"));

        world.publish();
        world.pass(Duration.ofMinutes(30));

        assertEquals(ItemState.REMOVED, world.only().state());
        assertEquals(0, world.jira.issues().all().size());
        SyncSchedule schedule = world.only().schedule();
        assertEquals(Optional.empty(), schedule.pending());
        assertEquals(Optional.empty(), schedule.nextAt());
        assertEquals(Optional.empty(), schedule.reason());
    }

    @Test
    public void createsTheIssueWhenTheBlockComesBackAfterAnUnknownOutcome() {
        world.jira.failures().failNext("create", new JiraException.OutcomeUnknown("lost", null));
        world.publish(complete("A"));
        world.publish();
        world.pass(Duration.ofMinutes(30));

        world.publish(complete("A"));

        world.assertTracked();
    }

    @Test
    public void createsNoIssueOfAFindingThatIsDeclinedWhileTheOutcomeIsUnknown() {
        world.jira.failures().failNext("create", new JiraException.OutcomeUnknown("lost", null));
        world.publish(complete("A"));

        world.publish(complete("A").with("track", "no").with("reason", "Too dear"));
        world.pass(Duration.ofMinutes(30));

        assertEquals(ItemState.WONT_DO, world.only().state());
        assertEquals(0, world.jira.issues().all().size());
    }

    @Test
    public void reportsADuplicateAndTracksTheOlder() {
        world.publishLosingTheReply();
        NewIssue again = new NewIssue(
                "OPS",
                IssueTypeChoice.STANDARD,
                "A",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new OriginMarker(world.node.installation.id(), world.only().uid()),
                List.of());
        world.jira.create(new Actor(World.LINK, "alice-key"), List.of(again), World.START.plusSeconds(9999));

        world.pass(Duration.ofMinutes(2));

        assertEquals(Set.of(ItemFlag.DUPLICATE), world.only().flags());
        assertEquals("10001", world.only().issue().orElseThrow().id().issueId());
    }

    @Test
    public void adoptsNoIssueOfAnotherInstallation() {
        world.jira.failures().failNext("create", new JiraException.OutcomeUnknown("lost", null));
        world.publish(complete("A"));
        NewIssue foreign = new NewIssue(
                "OPS",
                IssueTypeChoice.STANDARD,
                "A",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new OriginMarker("another", world.only().uid()),
                List.of());
        world.jira.create(new Actor(World.LINK, "alice-key"), List.of(foreign), World.START.plusSeconds(9999));

        world.pass(Duration.ofMinutes(10));

        assertEquals("10002", world.only().issue().orElseThrow().id().issueId());
    }

    @Test
    public void searchesForTheIssueOfANodeThatStoppedWhileMakingIt() {
        EventfulJira dying = new EventfulJira(world.jira).after("create", () -> {
            throw new StackOverflowError("The node stops");
        });
        Node node = new Node(world, world.ports().with(dying));
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A")));
        node.scanner.request(World.PAGE, 1, "alice-key");
        try {
            node.executor.doWhatIsDue();
        } catch (StackOverflowError e) {
            node.executor.stop();
        }

        world.pass(Duration.ofMinutes(5));

        world.assertTracked();
    }

    @Test
    public void searchesForTheIssueOfAnItemWhoseRightIsLost() {
        world.jira.failures().breakLink(World.LINK, new JiraException.NotSent("down", null));
        world.publish(complete("A"));
        PendingCreation lost = new PendingCreation(world.clock.instant(), World.LINK);
        String uid = world.only().uid();
        world.items.acquireCreateLocks(
                Map.of(uid, new CreationRequest(lost, "alice-key", Map.of(), world.clock.instant())));
        world.items.change(uid, item -> item.withSchedule(item.schedule().withoutPending()));
        world.jira.failures().repair(World.LINK);

        world.pass(Duration.ofMinutes(20));

        world.assertTracked();
    }
}
