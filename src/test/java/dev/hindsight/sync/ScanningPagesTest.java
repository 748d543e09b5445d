package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.mockito.ArgumentMatchers.any;

import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ItemState;
import dev.hindsight.scan.ScanRequest;
import dev.hindsight.scan.TrackedPages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;
import org.mockito.AdditionalAnswers;
import org.mockito.Mockito;

/** An event only requests a scan: the worker waits until there is something to see, and loses nothing. */
public class ScanningPagesTest {

    private final World world = new World();

    @Test
    public void removesTheItemsOfATrashedPageOfWhichOnlyTheItemsWereStored() {
        Runnable stopped = world.trackedPages.saved();
        world.publish(complete("A"));
        stopped.run();

        world.becomes(world.page().trashed(true).build());

        assertEquals(ItemState.REMOVED, world.only().state());
    }

    @Test
    public void sendsNoStatementWhenItIsTold() {
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A")));

        world.node.scanner.request(World.PAGE, 1, "alice-key");

        assertEquals(List.of(), world.trackedPages.pendingScans(10));
        assertEquals(List.of("page 100"), world.node.executor.keys());
    }

    @Test
    public void scansAVersionThatCanBeSeenAtOnce() {
        world.publish(complete("A"));

        assertEquals(1, world.trackedPages.find(World.PAGE).orElseThrow().version());
        assertEquals(List.of(), world.trackedPages.pendingScans(10));
    }

    @Test
    public void scansAVersionThatCanBeSeenAfterAnyOfThePauses() {
        for (long millis : List.of(200L, 1_200L, 4_200L)) {
            World another = new World();
            another.node.scanner.request(World.PAGE, 1, "alice-key");
            another.node.executor.pass(Duration.ofMillis(millis));
            another.save(World.PAGE, "alice", FindingMarkup.page(complete("A")));

            another.node.executor.pass(Duration.ofSeconds(5));

            assertEquals("after " + millis, ItemState.TRACKED, another.only().state());
            assertEquals(List.of(), another.trackedPages.pendingScans(10));
        }
    }

    @Test
    public void scansAVersionThatCanBeSeenEvenLater() {
        world.node.scanner.request(World.PAGE, 1, "alice-key");
        world.node.executor.pass(Duration.ofSeconds(40));
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A")));

        world.round();

        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void doesNotReadAnOlderVersionThanTheOneThatWasRequested() {
        world.publish(complete("A"));
        world.node.scanner.request(World.PAGE, 2, "alice-key");
        world.node.executor.pass(Duration.ofSeconds(5));

        assertEquals(1, world.trackedPages.pendingScans(10).size());
        assertEquals(1, world.trackedPages.find(World.PAGE).orElseThrow().version());
    }

    @Test
    public void resumesTheScansOfANodeThatStopped() {
        Node stopped = new Node(world);
        world.save(World.PAGE, "alice", FindingMarkup.page());
        stopped.scanner.request(World.PAGE, 2, "alice-key");
        stopped.executor.doWhatIsDue();
        stopped.executor.stop();
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A")));

        world.pass(Duration.ofMinutes(1));

        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(List.of(), world.trackedPages.pendingScans(10));
    }

    @Test
    public void leavesAYoungScanToTheNodeThatHasIt() {
        Node other = new Node(world);
        other.scanner.request(World.PAGE, 1, "alice-key");
        other.executor.doWhatIsDue();
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A")));

        world.round();

        assertEquals(List.of(), world.all());
    }

    @Test
    public void seesAChangeOfStatusWhoseTransactionEndsAfterTheFirstScan() {
        for (long millis : List.of(100L, 1_000L, 4_000L)) {
            World another = new World();
            another.publish(complete("A"));
            another.node.scanner.request(World.PAGE, ScanRequest.ANY_VERSION, "alice-key");
            another.node.executor.pass(Duration.ofMillis(millis));
            another.pages.store(another.page().trashed(true).build());

            another.node.executor.pass(Duration.ofSeconds(5));

            assertEquals("after " + millis, ItemState.REMOVED, another.only().state());
        }
    }

    @Test
    public void seesARemovalWhoseTransactionEndsAfterTheFirstScan() {
        world.publish(complete("A"));
        world.node.scanner.request(World.PAGE, ScanRequest.ANY_VERSION, "alice-key");
        world.work();
        world.pages.remove(World.PAGE);

        world.node.executor.pass(Duration.ofSeconds(5));

        assertEquals(ItemState.REMOVED, world.only().state());
    }

    @Test
    public void scansFourTimesAfterAChangeOfStatusAndThenNoMore() {
        world.publish(complete("A"));
        world.node.scanner.request(World.PAGE, ScanRequest.ANY_VERSION, "alice-key");

        world.node.executor.pass(Duration.ofSeconds(5));

        assertEquals(List.of(), world.node.executor.keys());
        assertEquals(List.of(), world.trackedPages.pendingScans(10));
    }

    @Test
    public void scansAPageOnceWhenAChangeOfStatusChangedNothing() {
        world.publish(complete("A"));
        world.clock.pass(Duration.ofSeconds(1));
        world.node.scanner.request(World.PAGE, ScanRequest.ANY_VERSION, "alice-key");
        world.work();
        var first = world.trackedPages.find(World.PAGE).orElseThrow().readAt();

        world.node.executor.pass(Duration.ofSeconds(5));

        assertEquals(first, world.trackedPages.find(World.PAGE).orElseThrow().readAt());
    }

    @Test
    public void aPageThatIsAskedForAgainAndAgainIsScannedOnce() {
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A")));

        for (int time = 0; time < 2000; time++) {
            world.node.scanner.rescan(World.PAGE);
        }

        assertEquals(1, world.node.executor.keys().size());
        world.work();
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A"), complete("B")));
        world.node.scanner.rescan(World.PAGE);
        world.work();
        assertEquals(2, world.all().size());
    }

    @Test
    public void scansInTheNameOfTheCurrentUserWhenAsked() {
        world.users.signIn("carol");
        world.save(World.PAGE, "dave", FindingMarkup.page(complete("A")));

        world.node.scanner.requestByCurrentUser(World.PAGE);
        world.work();

        assertEquals(Optional.of("carol-key"), world.only().schedule().actor());
    }

    @Test
    public void rescansAPageOnceADay() {
        world.publish(complete("A"));
        world.save(World.PAGE, "carol", FindingMarkup.page(complete("A"), complete("B")));

        world.pass(Duration.ofHours(25));

        assertEquals(ItemState.TRACKED, world.titled("B").state());
    }

    @Test
    public void doesNotRescanABrokenPageTheWholeTime() {
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
        Node node = new Node(world, world.ports().with(broken));
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A")));
        node.scanner.request(World.PAGE, 1, "alice-key");

        for (int minute = 0; minute < 70; minute++) {
            node.executor.pass(Duration.ofMinutes(1));
            node.scanner.resume();
        }
        node.executor.doWhatIsDue();

        assertEquals(List.of(), world.trackedPages.pendingScans(10));
    }

    @Test
    public void keepsTheScanWhileAPageCannotBeRead() {
        EventfulItems broken = new EventfulItems(world.items).before("ofPage", () -> {
            throw new IllegalStateException("Odd");
        });
        Node node = new Node(world, world.ports().with(broken));
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A")));
        node.scanner.request(World.PAGE, 1, "alice-key");
        node.executor.doWhatIsDue();

        world.pass(Duration.ofMinutes(2));

        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void handsOverOneRunForManyPages() {
        world.jira.failures().breakLink(World.LINK, new JiraException.NotSent("down", null));
        world.publish(complete("A"));
        world.clock.pass(Duration.ofHours(1));

        for (int page = 0; page < 5; page++) {
            world.node.sync.pageScanned(World.PAGE);
        }

        assertEquals(List.of("link jira"), world.node.executor.keys());
    }

    @Test
    public void keepsAScanThatCannotBeStoredUntilItCan() {
        AtomicInteger failures = new AtomicInteger(2);
        TrackedPages failing = Mockito.mock(TrackedPages.class, AdditionalAnswers.delegatesTo(world.trackedPages));
        Mockito.doAnswer(call -> {
                    if (failures.getAndDecrement() > 0) {
                        throw new IllegalStateException("There are no tables yet");
                    }
                    world.trackedPages.add(call.getArgument(0));
                    return null;
                })
                .when(failing)
                .add(any());
        Node node = new Node(world, world.ports().with(failing));
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A")));

        node.scanner.request(World.PAGE, 1, "alice-key");
        node.executor.doWhatIsDue();
        int whileNotStored = node.scanner.countPending();
        node.executor.pass(Duration.ofSeconds(5));

        assertEquals(1, whileNotStored);
        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(0, node.scanner.countPending());
    }
}
