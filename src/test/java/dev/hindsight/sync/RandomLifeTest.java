package dev.hindsight.sync;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.Test;

/** Whatever happens in whatever order, no item gets two issues, nothing breaks, and in the end all is as it should be. */
public class RandomLifeTest {

    private static final int SEEDS = 30;
    private static final int EVENTS = 60;

    @Test
    public void createsNoSecondIssueAndBreaksNothing() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            RandomLife life = new RandomLife(seed);
            for (int event = 0; event < EVENTS; event++) {
                life.happen();

                assertSound(seed, life);
            }
        });
    }

    @Test
    public void settlesEverythingOnceFailuresStop() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            RandomLife life = new RandomLife(seed);
            for (int event = 0; event < EVENTS; event++) {
                life.happen();
            }

            comeToRest(life);

            assertSettled(seed, life);
        });
    }

    /** Everything works again, and alice publishes the page once more as it is. */
    private static void comeToRest(RandomLife life) {
        World world = life.world();
        life.recover();
        life.work();
        world.jira.failures().forgetAll();
        world.pages
                .find(World.PAGE)
                .ifPresent(page -> world.pages.store(
                        world.page().trashed(false).restricted(false).labeled().build()));
        String body = world.pages.find(World.PAGE).map(page -> page.body()).orElse("");
        world.publish(World.PAGE, "alice", body);
        periodicSync(life, 80);
        // The sweep finds what no poll shows, such as an issue that was moved to a project where we have none
        world.clock.pass(Duration.ofDays(1));
        periodicSync(life, 80);
    }

    private static void periodicSync(RandomLife life, int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            life.world().clock.pass(Duration.ofMinutes(1));
            life.world().node.minute();
            life.other().minute();
            life.work();
        }
    }

    private static void assertSound(long seed, RandomLife life) {
        String message = "seed " + seed + " " + life.told();
        assertEquals(message, List.of(), life.world().node.executor.failures());
        assertEquals(message, List.of(), life.other().executor.failures());
        Set<ItemState> bound = Set.of(ItemState.TRACKED, ItemState.MISSING);
        for (ActionItem item : life.world().all()) {
            int made = life.world().jira.issues().createdFor(item.uid()).size();
            assertTrue(message + item, made <= 1);
            boolean consistent = item.state() == ItemState.REMOVED
                    || bound.contains(item.state()) == item.issue().isPresent();
            assertTrue(message + item, consistent);
        }
    }

    private static void assertSettled(long seed, RandomLife life) {
        World world = life.world();
        String message = "seed " + seed + " " + life.told();
        assertSound(seed, life);
        for (ActionItem item : world.all()) {
            assertEquals(message + item, Optional.empty(), item.schedule().nextAt());
            assertEquals(message + item, Optional.empty(), item.schedule().reason());
            assertEquals(message + item, Optional.empty(), item.schedule().pending());
            assertTrue(message + item, item.state() != ItemState.WAITING && item.state() != ItemState.REFUSED);
            assertTrue(
                    message + item,
                    item.issue().isPresent()
                            == !world.jira.issues().createdFor(item.uid()).isEmpty());
            item.issue()
                    .filter(snapshot -> item.state() == ItemState.TRACKED)
                    .ifPresent(snapshot -> assertShown(message, world, snapshot));
        }
        world.jira.forgetCalls();
        world.pass(Duration.ofMinutes(10));
        assertTrue(
                message + world.jira.calls(),
                world.jira.calls().stream()
                        .allMatch(call -> Set.of("changedWithin", "identity").contains(call.operation())));
    }

    private static void assertShown(String message, World world, IssueSnapshot snapshot) {
        Issue issue = world.jira.issues().all().stream()
                .filter(one -> one.id().equals(snapshot.id().issueId()))
                .findFirst()
                .orElseThrow();
        IssueSnapshot right = issue.snapshot(World.LINK, snapshot.readAt());
        assertTrue(message + right + snapshot, snapshot.saysTheSameAs(right));
    }
}
