package dev.hindsight.action;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

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
    public void makesNoSecondIssueAndBreaksNothing() {
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
        world.tracker.failures().forgetAll();
        world.pages
                .find(World.PAGE)
                .ifPresent(page -> world.pages.store(
                        world.page().trashed(false).restricted(false).labelled().build()));
        String body = world.pages.find(World.PAGE).map(page -> page.body()).orElse("");
        world.publish(World.PAGE, "alice", body);
        rounds(life, 80);
        // The sweep finds what no poll shows, such as an issue that was moved to a project where we have none
        world.clock.pass(Duration.ofDays(1));
        rounds(life, 80);
    }

    private static void rounds(RandomLife life, int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            life.world().clock.pass(Duration.ofMinutes(1));
            life.world().node.rounds.make();
            life.other().rounds.make();
            life.work();
        }
    }

    private static void assertSound(long seed, RandomLife life) {
        String message = "seed " + seed + " " + life.told();
        assertEquals(message, List.of(), life.world().node.background.failures());
        assertEquals(message, List.of(), life.other().background.failures());
        Set<ItemState> bound = Set.of(ItemState.TRACKED, ItemState.MISSING);
        for (ActionItem item : life.world().all()) {
            int made = life.world().tracker.issues().madeFor(item.uid()).size();
            assertTrue(message + item, made <= 1);
            boolean consistent = item.state() == ItemState.DETACHED
                    || bound.contains(item.state()) == item.ticket().isPresent();
            assertTrue(message + item, consistent);
        }
    }

    private static void assertSettled(long seed, RandomLife life) {
        World world = life.world();
        String message = "seed " + seed + " " + life.told();
        assertSound(seed, life);
        for (ActionItem item : world.all()) {
            assertEquals(message + item, Optional.empty(), item.attempt().nextAt());
            assertEquals(message + item, Optional.empty(), item.attempt().reason());
            assertEquals(message + item, Optional.empty(), item.attempt().intentAt());
            assertTrue(message + item, item.state() != ItemState.WAITING && item.state() != ItemState.REFUSED);
            assertTrue(
                    message + item,
                    item.ticket().isPresent()
                            == !world.tracker.issues().madeFor(item.uid()).isEmpty());
            item.ticket()
                    .filter(ticket -> item.state() == ItemState.TRACKED)
                    .ifPresent(ticket -> assertShown(message, world, ticket));
        }
        world.tracker.forgetCalls();
        world.pass(Duration.ofMinutes(10));
        assertTrue(
                message + world.tracker.calls(),
                world.tracker.calls().stream()
                        .allMatch(call -> Set.of("changedWithin", "identity").contains(call.operation())));
    }

    private static void assertShown(String message, World world, Ticket ticket) {
        Issue issue = world.tracker.issues().all().stream()
                .filter(one -> one.id().equals(ticket.id().issueId()))
                .findFirst()
                .orElseThrow();
        assertEquals(message, SeenTicket.ticket(issue, World.LINK, ticket.seenAt()), ticket);
    }
}
