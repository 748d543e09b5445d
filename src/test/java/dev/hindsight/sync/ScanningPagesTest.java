package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ItemState;
import dev.hindsight.wiki.PageBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** An event only says "look": the worker waits until there is something to see, and loses nothing. */
public class ScanningPagesTest {

    private final World world = new World();

    @Test
    public void sendsNoStatementWhenItIsTold() {
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A")));

        world.node.scanner.mark(World.PAGE, 1, "alice-key");

        assertEquals(List.of(), world.trackedPages.waiting(10));
        assertEquals(List.of("page 100"), world.node.executor.lanes());
    }

    @Test
    public void readsAVersionThatCanBeSeenAtOnce() {
        world.publish(complete("A"));

        assertEquals(1, world.trackedPages.find(World.PAGE).orElseThrow().version());
        assertEquals(List.of(), world.trackedPages.waiting(10));
    }

    @Test
    public void readsAVersionThatCanBeSeenAfterAnyOfThePauses() {
        for (long millis : List.of(200L, 1_200L, 4_200L)) {
            World another = new World();
            another.node.scanner.mark(World.PAGE, 1, "alice-key");
            another.node.executor.pass(Duration.ofMillis(millis));
            another.save(World.PAGE, "alice", FindingMarkup.page(complete("A")));

            another.node.executor.pass(Duration.ofSeconds(5));

            assertEquals("after " + millis, ItemState.TRACKED, another.only().state());
            assertEquals(List.of(), another.trackedPages.waiting(10));
        }
    }

    @Test
    public void readsAVersionThatCanBeSeenEvenLater() {
        world.node.scanner.mark(World.PAGE, 1, "alice-key");
        world.node.executor.pass(Duration.ofSeconds(40));
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A")));

        world.round();

        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void doesNotReadAnOlderVersionThanTheOneThatWasMarked() {
        world.publish(complete("A"));
        world.node.scanner.mark(World.PAGE, 2, "alice-key");
        world.node.executor.pass(Duration.ofSeconds(5));

        assertEquals(1, world.trackedPages.waiting(10).size());
        assertEquals(1, world.trackedPages.find(World.PAGE).orElseThrow().version());
    }

    @Test
    public void takesUpTheLooksOfANodeThatStopped() {
        EngineNode stopped = new EngineNode(world);
        world.save(World.PAGE, "alice", FindingMarkup.page());
        stopped.scanner.mark(World.PAGE, 2, "alice-key");
        stopped.executor.doWhatIsDue();
        stopped.executor.stop();
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A")));

        world.pass(Duration.ofMinutes(1));

        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(List.of(), world.trackedPages.waiting(10));
    }

    @Test
    public void leavesAYoungLookToTheNodeThatHasIt() {
        EngineNode other = new EngineNode(world);
        other.scanner.mark(World.PAGE, 1, "alice-key");
        other.executor.doWhatIsDue();
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A")));

        world.round();

        assertEquals(List.of(), world.all());
    }

    @Test
    public void seesALifeEventWhoseTransactionEndsAfterTheFirstLook() {
        for (long millis : List.of(100L, 1_000L, 4_000L)) {
            World another = new World();
            another.publish(complete("A"));
            another.node.scanner.mark(World.PAGE, 0, "alice-key");
            another.node.executor.pass(Duration.ofMillis(millis));
            another.pages.store(another.page().trashed(true).build());

            another.node.executor.pass(Duration.ofSeconds(5));

            assertEquals("after " + millis, ItemState.REMOVED, another.only().state());
        }
    }

    @Test
    public void seesARemovalWhoseTransactionEndsAfterTheFirstLook() {
        world.publish(complete("A"));
        world.node.scanner.mark(World.PAGE, 0, "alice-key");
        world.work();
        world.pages.remove(World.PAGE);

        world.node.executor.pass(Duration.ofSeconds(5));

        assertEquals(ItemState.REMOVED, world.only().state());
    }

    @Test
    public void looksFourTimesAfterALifeEventAndThenNoMore() {
        world.publish(complete("A"));
        world.node.scanner.mark(World.PAGE, 0, "alice-key");

        world.node.executor.pass(Duration.ofSeconds(5));

        assertEquals(List.of(), world.node.executor.lanes());
        assertEquals(List.of(), world.trackedPages.waiting(10));
    }

    @Test
    public void readsAPageOnceWhenALifeEventChangedNothing() {
        world.publish(complete("A"));
        world.clock.pass(Duration.ofSeconds(1));
        world.node.scanner.mark(World.PAGE, 0, "alice-key");
        world.work();
        var first = world.trackedPages.find(World.PAGE).orElseThrow().readAt();

        world.node.executor.pass(Duration.ofSeconds(5));

        assertEquals(first, world.trackedPages.find(World.PAGE).orElseThrow().readAt());
    }

    @Test
    public void looksInTheNameOfTheCurrentUserWhenAsked() {
        world.users.signIn("carol");
        world.save(World.PAGE, "dave", FindingMarkup.page(complete("A")));

        world.node.scanner.markByCurrentUser(World.PAGE);
        world.work();

        assertEquals(Optional.of("carol-key"), world.only().schedule().actor());
    }

    @Test
    public void looksAgainAtAPageOnceADay() {
        world.publish(complete("A"));
        world.save(World.PAGE, "carol", FindingMarkup.page(complete("A"), complete("B")));

        world.pass(Duration.ofHours(25));

        assertEquals(ItemState.TRACKED, world.titled("B").state());
    }

    @Test
    public void doesNotLookAgainAtABrokenPageTheWholeTime() {
        world.publish(World.PAGE, "alice", FindingMarkup.page(complete("A")) + "<p>half");
        world.pass(Duration.ofHours(25));
        var readAt = world.trackedPages.find(World.PAGE).orElseThrow().readAt();

        world.pass(Duration.ofMinutes(30));

        assertEquals(readAt, world.trackedPages.find(World.PAGE).orElseThrow().readAt());
    }

    @Test
    public void givesUpAPageThatCannotBeRead() {
        EventfulItems broken = new EventfulItems(world.items).always("ofPage", () -> {
            throw new IllegalStateException("Odd");
        });
        EngineNode node = new EngineNode(world, broken, world.jira);
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A")));
        node.scanner.mark(World.PAGE, 1, "alice-key");

        for (int minute = 0; minute < 70; minute++) {
            node.executor.pass(Duration.ofMinutes(1));
            node.scanner.takeUp();
        }
        node.executor.doWhatIsDue();

        assertEquals(List.of(), world.trackedPages.waiting(10));
    }

    @Test
    public void remembersTheLookWhileAPageCannotBeRead() {
        EventfulItems broken = new EventfulItems(world.items).before("ofPage", () -> {
            throw new IllegalStateException("Odd");
        });
        EngineNode node = new EngineNode(world, broken, world.jira);
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A")));
        node.scanner.mark(World.PAGE, 1, "alice-key");
        node.executor.doWhatIsDue();

        world.pass(Duration.ofMinutes(2));

        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void handsOverOneRunForManyPages() {
        world.jira.failures().breakLink(World.LINK, new JiraException.NotSent("down", null));
        for (int page = 0; page < 5; page++) {
            world.pages.store(PageBuilder.page(200 + page)
                    .body(FindingMarkup.page(complete("Page " + page)))
                    .build());
            world.node.readPage.read(200 + page, Optional.empty());
            world.node.reconcile.run();
        }

        assertTrue(world.node.executor.lanes().equals(List.of("link jira")));
    }
}
