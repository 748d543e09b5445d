package dev.hindsight.action;

import static dev.hindsight.action.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.site.Setting;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.Test;

/** Whatever gets lost between wiki and tracker, an item gets one issue. */
public class LostRepliesTest {

    private final World world = new World();

    @Test
    public void saysThatTheOutcomeIsUnknown() {
        loseReply();

        assertEquals(ItemState.WAITING, world.only().state());
        assertEquals(Optional.of(Reason.Code.OUTCOME_UNKNOWN), world.reason());
    }

    @Test
    public void adoptsTheIssueWhoseReplyWasLost() {
        loseReply();

        world.pass(Duration.ofMinutes(2));

        assertTracked(world.issue());
        assertEquals(Optional.empty(), world.reason());
    }

    @Test
    public void adoptsTheIssueOnceTheIndexShowsIt() {
        world.tracker.lagIndexBy(Duration.ofMinutes(5));
        loseReply();

        world.pass(Duration.ofMinutes(10));

        assertTracked(world.issue());
    }

    @Test
    public void adoptsAllIssuesOfALargePageWhoseReplyWasLost() {
        world.tracker.failures().loseNextReply("create");

        world.publish(IntStream.range(0, 70)
                .mapToObj(number -> complete("Finding " + number))
                .toArray(FindingMarkup[]::new));
        world.pass(Duration.ofMinutes(3));

        assertEquals(70, world.tracker.issues().all().size());
        assertTrue(world.all().stream().allMatch(item -> item.state() == ItemState.TRACKED));
    }

    @Test
    public void makesTheIssueOnceWhenTheRequestNeverArrived() {
        world.tracker.failures().failNext("create", new TrackerException.OutcomeUnknown("lost", null));
        world.publish(complete("A"));

        world.pass(Duration.ofMinutes(5));
        assertEquals(0, world.tracker.issues().all().size());

        world.pass(Duration.ofMinutes(5));
        assertTracked(world.issue());
    }

    @Test
    public void linksAnAdoptedIssueBack() {
        loseReply();

        world.pass(Duration.ofMinutes(2));

        assertEquals(1, world.tracker.issues().backlinksOf(world.issue().id()).size());
    }

    @Test
    public void writesWhatThePageChangedWhileTheOutcomeWasUnknown() {
        loseReply();
        world.publish(complete("A").with("due", "2027-01-31"));

        world.pass(Duration.ofMinutes(3));

        assertEquals(Optional.of(LocalDate.parse("2027-01-31")), world.issue().due());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void keepsWhatTheTrackerChangedWhileTheOutcomeWasUnknown() {
        loseReply();
        world.inJira().due("2027-01-31");

        world.pass(Duration.ofMinutes(3));

        assertEquals(Optional.of(LocalDate.parse("2027-01-31")), world.issue().due());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void keepsTheActorWhileTheOutcomeIsUnknown() {
        loseReply();

        world.publish("carol", complete("A"));
        world.pass(Duration.ofMinutes(3));

        assertTracked(world.issue());
        assertEquals(1, world.tracker.issues().all().size());
    }

    @Test
    public void searchesWhereTheIssueWasAskedForWhateverIsSetSince() {
        loseReply();
        world.tracker.issues().addProject("PLAT");
        world.settings.store(Optional.empty(), Map.of(Setting.PROJECT, "PLAT", Setting.LINK, "other"));

        world.publish(complete("A"));
        world.pass(Duration.ofMinutes(15));

        assertTracked(world.issue());
    }

    @Test
    public void searchesOnThoughTheTrackerIsDownMeanwhile() {
        loseReply();
        world.tracker.failures().breakLink(World.LINK, new TrackerException.NotSent("down", null));
        world.pass(Duration.ofHours(1));
        assertEquals(Optional.of(Reason.Code.OUTCOME_UNKNOWN), world.reason());

        world.tracker.failures().repair(World.LINK);
        world.pass(Duration.ofMinutes(20));

        assertTracked(world.issue());
    }

    @Test
    public void keepsTheIssueOfABlockThatIsRemovedWhileTheOutcomeIsUnknown() {
        loseReply();

        world.publish();
        world.pass(Duration.ofMinutes(10));

        assertEquals(ItemState.DETACHED, world.only().state());
        assertEquals(
                world.issue().id(), world.only().ticket().orElseThrow().id().issueId());
    }

    @Test
    public void makesNoIssueOfABlockThatIsRemovedWhileTheOutcomeIsUnknown() {
        world.tracker.failures().failNext("create", new TrackerException.OutcomeUnknown("lost", null));
        world.publish(complete("A"));

        world.publish();
        world.pass(Duration.ofMinutes(30));

        assertEquals(ItemState.DETACHED, world.only().state());
        assertEquals(0, world.tracker.issues().all().size());
        assertEquals(
                Attempt.NONE.settled(),
                new Attempt(
                        Optional.empty(),
                        world.only().attempt().intentAt(),
                        world.only().attempt().tries(),
                        world.only().attempt().nextAt(),
                        world.only().attempt().reason()));
    }

    @Test
    public void makesTheIssueWhenTheBlockComesBackAfterAnUnknownOutcome() {
        world.tracker.failures().failNext("create", new TrackerException.OutcomeUnknown("lost", null));
        world.publish(complete("A"));
        world.publish();
        world.pass(Duration.ofMinutes(30));

        world.publish(complete("A"));

        assertTracked(world.issue());
    }

    @Test
    public void makesNoIssueOfAFindingThatIsDeclinedWhileTheOutcomeIsUnknown() {
        world.tracker.failures().failNext("create", new TrackerException.OutcomeUnknown("lost", null));
        world.publish(complete("A"));

        world.publish(complete("A").with("track", "no").with("reason", "Too dear"));
        world.pass(Duration.ofMinutes(30));

        assertEquals(ItemState.DECLINED, world.only().state());
        assertEquals(0, world.tracker.issues().all().size());
    }

    @Test
    public void reportsADuplicateAndTracksTheOlder() {
        loseReply();
        NewIssue again = new NewIssue(
                "OPS",
                "Task",
                "A",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new Proof(world.node.instance.id(), world.only().uid()));
        world.tracker.create(new Caller(World.LINK, "alice-key"), List.of(again), World.START.plusSeconds(9999));

        world.pass(Duration.ofMinutes(2));

        assertEquals(Set.of(Flag.DUPLICATE), world.only().flags());
        assertEquals("10001", world.only().ticket().orElseThrow().id().issueId());
    }

    @Test
    public void adoptsNoIssueOfAnotherInstallation() {
        world.tracker.failures().failNext("create", new TrackerException.OutcomeUnknown("lost", null));
        world.publish(complete("A"));
        NewIssue foreign = new NewIssue(
                "OPS",
                "Task",
                "A",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new Proof("another", world.only().uid()));
        world.tracker.create(new Caller(World.LINK, "alice-key"), List.of(foreign), World.START.plusSeconds(9999));

        world.pass(Duration.ofMinutes(10));

        assertEquals("10002", world.only().ticket().orElseThrow().id().issueId());
    }

    @Test
    public void searchesForTheIssueOfANodeThatStoppedWhileMakingIt() {
        EventfulTracker dying = new EventfulTracker(world.tracker).after("create", () -> {
            throw new StackOverflowError("The node stops");
        });
        EngineNode node = new EngineNode(world, world.items, dying);
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A")));
        node.looks.mark(World.PAGE, 1, "alice-key");
        try {
            node.background.doWhatIsDue();
        } catch (StackOverflowError e) {
            node.background.stop();
        }

        world.pass(Duration.ofMinutes(5));

        assertTracked(world.issue());
    }

    @Test
    public void searchesForTheIssueOfAnItemWhoseTurnIsLost() {
        world.tracker.failures().breakLink(World.LINK, new TrackerException.NotSent("down", null));
        world.publish(complete("A"));
        world.items.takeTurn(world.only().uid(), world.clock.instant());
        world.items.change(
                world.only().uid(), item -> item.withAttempt(item.attempt().withoutIntent()));
        world.tracker.failures().repair(World.LINK);

        world.pass(Duration.ofMinutes(20));

        assertTracked(world.issue());
    }

    private void loseReply() {
        world.tracker.failures().loseNextReply("create");
        world.publish(complete("A"));
    }

    private void assertTracked(Issue issue) {
        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(issue.id(), world.only().ticket().orElseThrow().id().issueId());
    }
}
