package dev.hindsight.action;

import static dev.hindsight.action.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.site.PageBuilder;
import dev.hindsight.site.Setting;
import dev.hindsight.storage.LogLines;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.Test;

/** A tracker that is down, slow, busy or another one delays tickets, and nothing else. */
public class TrackerDownTest {

    private final TrackerException down = new TrackerException.NotSent("down", null);

    private final World world = new World();

    @Test
    public void waitsWithAReasonWhileTheTrackerIsDown() {
        world.tracker.failures().breakLink(World.LINK, down);

        world.publish(complete("A"));

        assertEquals(ItemState.WAITING, world.only().state());
        assertEquals(Optional.of(Reason.Code.UNREACHABLE), world.reason());
    }

    @Test
    public void makesTheTicketWhenTheTrackerIsBack() {
        world.tracker.failures().breakLink(World.LINK, down);
        world.publish(complete("A"));
        world.pass(Duration.ofHours(2));

        world.tracker.failures().repair(World.LINK);
        world.pass(Duration.ofMinutes(17));

        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(Optional.empty(), world.reason());
    }

    @Test
    public void tellsTheLogOnceThatTheTrackerIsDownAndOnceThatItIsBack() {
        try (LogLines log = new LogLines(LinkHealth.class)) {
            world.tracker.failures().breakLink(World.LINK, down);
            world.publish(complete("A"));
            world.pass(Duration.ofHours(1));
            world.tracker.failures().repair(World.LINK);
            world.pass(Duration.ofMinutes(17));

            assertEquals(log.all().toString(), 2, log.all().size());
            assertTrue(log.all().get(0).contains("is not asked until"));
            assertTrue(log.all().get(1).contains("answers again"));
        }
    }

    @Test
    public void asksATrackerThatIsDownLessAndLessOften() {
        world.tracker.failures().breakLink(World.LINK, down);
        world.publish(complete("A"));
        world.pass(Duration.ofHours(1));
        world.tracker.forgetCalls();

        world.pass(Duration.ofHours(1));

        assertTrue(
                "calls: " + world.tracker.calls().size(), world.tracker.calls().size() <= 5);
    }

    @Test
    public void triesOneItemOnlyWhenTheTrackerIsDown() {
        world.publish(complete("A"), complete("B"), complete("C"));
        world.tracker.failures().breakLink(World.LINK, down);
        world.tracker.forgetCalls();

        world.publish(
                complete("A").with("due", "2027-01-31"),
                complete("B").with("due", "2027-01-31"),
                complete("C").with("due", "2027-01-31"));

        assertEquals(1, world.tracker.calls().size());
        assertTrue(world.all().stream().allMatch(item -> item.attempt().reason().isPresent()));
    }

    @Test
    public void pausesALinkThatFailsThreeTimesInARow() {
        world.tracker.failures().breakLink(World.LINK, down);

        publishOnPages(3);

        assertTrue(world.links.find(World.LINK).flatMap(Link::pausedUntil).isPresent());
        assertEquals(3, world.tracker.calls().size());
    }

    @Test
    public void asksNothingOverAPausedLink() {
        world.tracker.failures().breakLink(World.LINK, down);
        publishOnPages(3);

        publishOnPages(10);

        assertEquals(3, world.tracker.calls().size());
    }

    @Test
    public void goesOnWithAnotherLinkWhileOneIsPaused() {
        world.tracker.withLink("other");
        world.settings.store(Optional.of("ENG"), Map.of(Setting.LINK, "other"));
        world.tracker.failures().breakLink(World.LINK, down);
        world.publish(World.PAGE, "alice", FindingMarkup.page(many(600)));
        publishOnPages(3);

        world.pages.store(PageBuilder.page(300).inSpace("ENG").build());
        world.publish(300, "alice", FindingMarkup.page(complete("B")));
        world.pass(Duration.ofMinutes(3));

        assertEquals(ItemState.TRACKED, world.items.ofPage(300).get(0).state());
    }

    @Test
    public void waitsAsLongAsTheTrackerAsks() {
        world.tracker.failures().failNext("create", new TrackerException.Busy(World.START.plus(Duration.ofMinutes(7))));
        world.publish(complete("A"));
        assertEquals(Optional.of(Reason.Code.BUSY), world.reason());

        world.pass(Duration.ofMinutes(6));
        assertEquals(1, world.tracker.callsOf("create"));

        world.pass(Duration.ofMinutes(2));
        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void doesNotWaitForAYear() {
        world.tracker.failures().failNext("create", new TrackerException.Busy(World.START.plus(Duration.ofDays(365))));
        world.publish(complete("A"));

        world.pass(Duration.ofMinutes(62));

        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void stopsWhenAnotherTrackerStandsBehindTheLink() {
        world.publish(complete("A"));
        world.tracker.callItself("http://staging.example");
        world.pass(Duration.ofMinutes(61));
        world.tracker.forgetCalls();

        world.publish(complete("A").with("due", "2027-01-31"), complete("B"));

        assertEquals(0, world.tracker.callsOf("create"));
        assertEquals(0, world.tracker.callsOf("update"));
        assertEquals(0, world.tracker.callsOf("read"));
        assertEquals(
                new Reason(Reason.Code.OTHER_TRACKER, "http://jira.example", "http://staging.example"),
                world.titled("B").attempt().reason().orElseThrow());
    }

    @Test
    public void goesOnWhenTheSameTrackerStandsBehindTheLinkAgain() {
        world.publish(complete("A"));
        world.tracker.callItself("http://staging.example");
        world.pass(Duration.ofMinutes(61));
        world.publish(complete("A"), complete("B"));

        world.tracker.callItself("http://jira.example");
        world.pass(Duration.ofMinutes(17));

        assertEquals(ItemState.TRACKED, world.titled("B").state());
    }

    @Test
    public void makesNothingWhileTheTrackerDoesNotSayWhoItIs() {
        world.tracker.failures().failNext("identity", new TrackerException.WrongAnswer("HTML", null));

        world.publish(complete("A"));

        assertEquals(0, world.tracker.callsOf("create"));
        assertEquals(Optional.of(Reason.Code.WRONG_ANSWER), world.reason());
    }

    @Test
    public void saysThatTheLinkOfATicketIsGone() {
        world.settings.store(Optional.empty(), Map.of(Setting.LINK, "gone"));

        world.publish(complete("A"));

        assertEquals(Optional.of(Reason.Code.LINK_GONE), world.reason());
        assertEquals(Optional.empty(), world.links.find("gone"));
    }

    @Test
    public void writesNothingWhileTheAddressOfTheWikiIsInDoubt() {
        world.publish(complete("A"));
        world.tracker.forgetCalls();
        world.site.moveTo("http://staging.example");

        world.publish(complete("A").with("due", "2027-01-31"), complete("B"));

        assertEquals(0, world.tracker.callsOf("create"));
        assertEquals(0, world.tracker.callsOf("update"));
        assertEquals(0, world.tracker.callsOf("putBacklink"));
        assertEquals(
                List.of(Reason.Code.WRITING_PAUSED, Reason.Code.WRITING_PAUSED),
                world.all().stream()
                        .map(item -> item.attempt().reason().orElseThrow().code())
                        .toList());
    }

    @Test
    public void writesAgainOnceTheAddressIsConfirmed() {
        world.site.moveTo("http://renamed.example");
        world.publish(complete("A"));

        world.node.instance.confirmAddress();
        world.pass(Duration.ofMinutes(16));

        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void stopsARunAfterThreeQuartersOfAMinute() {
        world.publish(many(60));
        EventfulTracker slow = new EventfulTracker(world.tracker).always(() -> world.clock.pass(Duration.ofSeconds(5)));
        EngineNode node = new EngineNode(world, world.items, slow);
        world.all()
                .forEach(item -> world.node.refresh.changed(
                        World.LINK, item.ticket().orElseThrow().id().issueId()));
        world.tracker.forgetCalls();

        node.reconcile.run();
        node.background.doWhatIsDue();

        assertTrue(
                "calls: " + world.tracker.calls().size(), world.tracker.calls().size() <= 10);
    }

    @Test
    public void takesOnFiveHundredItemsInOneRun() {
        world.tracker.failures().breakLink(World.LINK, down);
        world.publish(many(700));
        world.tracker.failures().repair(World.LINK);
        world.clock.pass(Duration.ofHours(1));

        world.node.reconcile.run();
        world.work();

        assertEquals(500, world.tracker.issues().all().size());
    }

    @Test
    public void goesOnWithTheOthersWhenOneStepFailsUnexpectedly() {
        world.publish(complete("A"), complete("B"));
        EventfulTracker odd = new EventfulTracker(world.tracker).before("read", () -> {
            throw new IllegalStateException("Odd");
        });
        EngineNode node = new EngineNode(world, world.items, odd);
        world.all()
                .forEach(item -> world.node.refresh.changed(
                        World.LINK, item.ticket().orElseThrow().id().issueId()));

        node.reconcile.run();
        node.background.doWhatIsDue();

        assertEquals(
                1,
                world.all().stream()
                        .filter(item -> item.attempt().reason().isPresent())
                        .count());
        assertTrue(world.items.due(world.clock.instant(), 10).isEmpty());
    }

    private void publishOnPages(int count) {
        for (int page = 0; page < count; page++) {
            world.publish(1000 + page, "alice", FindingMarkup.page(complete("Page " + page)));
        }
    }

    private static FindingMarkup[] many(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> complete("Finding " + number))
                .toArray(FindingMarkup[]::new);
    }
}
