package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.SyncSchedule.Unreadable;
import dev.hindsight.scan.ScanRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.Test;

/** What a clock noted that was hours ahead holds nothing up once it is put right. */
public class WrongClockTest {

    private static final Duration AHEAD = Duration.ofHours(2);
    private static final Duration MINUTES = Duration.ofMinutes(12);

    private final World world = new World();

    @Test
    public void aLinkIsNotPausedForLongerThanAnyPause() {
        world.publish(complete("A"));
        whileAhead(() -> {
            world.jira.failures().breakLink(World.LINK, new JiraException.NotSent("down", null));
            world.inJira().close();
            world.node.sync.issueChanged(World.LINK, world.issue().id());
            world.pass(MINUTES);
        });
        assertTrue(world.links.find(World.LINK).orElseThrow().pausedUntil().isPresent());
        world.jira.failures().repair(World.LINK);

        world.pass(MINUTES);

        assertEquals(Optional.empty(), world.reason());
        assertEquals("Done", world.only().issue().orElseThrow().statusName());
    }

    @Test
    public void aFindingIsTriedAtItsTimeByTheRightClock() {
        whileAhead(() -> {
            world.jira.failures().failNext("create", new JiraException.WrongAnswer("HTML", null));
            world.publish(complete("A"));
        });

        world.pass(MINUTES);

        world.assertTracked();
    }

    @Test
    public void anIssueWhoseReplyWasLostIsAdopted() {
        whileAhead(world::publishLosingTheReply);

        world.pass(MINUTES);

        world.assertTracked();
    }

    @Test
    public void anIssueIsAdoptedThatWasRequestedWhileTheClockWasHalfAnHourAhead() {
        world.wikiClock.setAhead(Duration.ofMinutes(30));
        world.publishLosingTheReply();
        world.wikiClock.setAhead(Duration.ZERO);

        world.pass(Duration.ofMinutes(45));

        world.assertTracked();
    }

    @Test
    public void nothingIsCreatedBeforeTheIndexCanShowWhatWasRequestedByAWrongClock() {
        world.jira.lagIndexBy(Duration.ofMinutes(5));
        whileAhead(world::publishLosingTheReply);

        world.pass(MINUTES);

        world.assertTracked();
    }

    @Test
    public void aRequestThatGotLostIsRepeated() {
        whileAhead(() -> {
            world.jira.failures().failNext("create", new JiraException.OutcomeUnknown("lost", null));
            world.publish(complete("A"));
        });

        world.pass(MINUTES);

        world.assertTracked();
    }

    @Test
    public void aWebhookIsHeardAlthoughTheIssueWasReadByAClockThatWasAhead() {
        whileAhead(() -> world.publish(complete("A")));
        world.inJira().due("2027-03-01");

        world.node.sync.issueChanged(World.LINK, world.issue().id());
        world.work();

        assertEquals(
                Optional.of(LocalDate.parse("2027-03-01")),
                world.only().issue().orElseThrow().due());
    }

    @Test
    public void whatChangesInJiraIsSeenAfterTheClocksOfBothWereAhead() {
        world.publish(complete("A"));
        Instant right = world.clock.instant();
        world.clock.pass(Duration.ofDays(90));
        world.inJira().due("2027-03-01");
        world.pass(Duration.ofMinutes(2));
        assertTrue(world.only().issue().orElseThrow().due().isPresent());
        world.clock.set(right);
        world.inJira().close();

        world.pass(Duration.ofMinutes(2));

        assertEquals(StatusCategory.DONE, world.only().issue().orElseThrow().category());
    }

    @Test
    public void aSlowNodeDoesNotBringAnOldReadingBackThoughItsClockIsAheadOfTheOthers() {
        EventfulJira jira = new EventfulJira(world.jira);
        Node other = new Node(world, world.ports().with(jira));
        world.publish(complete("A"));
        other.sync.issueChanged(World.LINK, world.issue().id());
        world.clock.pass(Duration.ofSeconds(1));
        jira.after("read", () -> {
            world.clock.pass(Duration.ofSeconds(1));
            world.inJira().close();
            world.wikiClock.setAhead(Duration.ofSeconds(-30));
            world.node.sync.issueChanged(World.LINK, world.issue().id());
            world.node.executor.doWhatIsDue();
            world.wikiClock.setAhead(Duration.ZERO);
        });

        other.executor.doWhatIsDue();

        assertEquals(StatusCategory.DONE, world.only().issue().orElseThrow().category());
    }

    @Test
    public void thePollGoesOn() {
        whileAhead(() -> {
            world.publish(complete("A"));
            world.pass(Duration.ofMinutes(2));
        });
        world.inJira().due("2027-03-01");

        world.pass(Duration.ofMinutes(3));

        assertEquals(
                Optional.of(LocalDate.parse("2027-03-01")),
                world.only().issue().orElseThrow().due());
    }

    @Test
    public void aPendingScanIsDone() {
        world.wikiClock.setAhead(AHEAD);
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A")));
        world.trackedPages.add(new ScanRequest(World.PAGE, 1, "alice-key", world.wikiClock.instant()));
        world.wikiClock.setAhead(Duration.ZERO);

        world.pass(MINUTES);

        world.assertTracked();
    }

    @Test
    public void theSweepReadsWhatWasReadByAClockThatWasAhead() {
        world.wikiClock.setAhead(Duration.ofDays(700));
        world.publish(complete("A"));
        world.wikiClock.setAhead(Duration.ZERO);
        world.jira.forgetCalls();

        world.pass(Duration.ofMinutes(1));

        assertTrue(world.jira.calls().stream().anyMatch(call -> call.operation().equals("read")));
    }

    @Test
    public void refusalsOfAWrongClockAreCountedAnew() {
        world.publish(complete("A"));
        world.wikiClock.setAhead(Duration.ofDays(700));
        world.inJira().delete();
        world.node.sync.issueChanged(
                World.LINK, world.only().issue().orElseThrow().id().issueId());
        world.work();
        world.wikiClock.setAhead(Duration.ZERO);

        world.pass(Duration.ofMinutes(1));

        assertEquals(Optional.of(1), world.only().schedule().unreadable().map(Unreadable::refusals));
        world.pass(Duration.ofHours(37));
        assertEquals(ItemState.MISSING, world.only().state());
    }

    private void whileAhead(Runnable what) {
        world.wikiClock.setAhead(AHEAD);
        what.run();
        world.wikiClock.setAhead(Duration.ZERO);
    }
}
