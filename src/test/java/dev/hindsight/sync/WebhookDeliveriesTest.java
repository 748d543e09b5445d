package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;

import dev.hindsight.item.Change;
import dev.hindsight.item.Change.What;
import dev.hindsight.item.ItemState;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** Deliveries come after the fact, more than once, in any order, and too early: none of that does harm. */
public class WebhookDeliveriesTest {

    private final World world = new World();

    @Test
    public void manyAtOnceAreOneReadAndOneLineOfHistory() {
        publish();
        world.inJira().due("2027-01-31");
        world.jira.forgetCalls();

        deliver(5);
        world.work();

        assertEquals(1, world.jira.callsOf("read"));
        assertEquals(List.of("2027-01-31"), dueDates());
    }

    @Test
    public void oneThatComesAgainLaterChangesNothing() {
        publish();
        world.inJira().due("2027-01-31");
        deliver(1);
        world.work();

        for (int hour = 0; hour < 5; hour++) {
            world.pass(Duration.ofHours(1));
            deliver(1);
            world.work();
        }

        assertEquals(List.of("2027-01-31"), dueDates());
        world.assertTracked();
    }

    @Test
    public void oneOfAnEarlierChangeThatComesAfterThatOfALaterOneBringsNothingBack() {
        publish();
        world.inJira().due("2027-01-31");
        world.clock.pass(Duration.ofSeconds(10));
        world.inJira().due("2027-02-28");
        deliver(1);
        world.work();
        world.clock.pass(Duration.ofSeconds(10));

        deliver(1);
        world.work();

        assertEquals(
                Optional.of(LocalDate.parse("2027-02-28")),
                world.only().issue().orElseThrow().due());
        assertEquals(List.of("2027-01-31", "2027-02-28"), dueDates());
    }

    @Test
    public void thoseAfterADeletionCountAsOneRefusalAndNotAsMany() {
        publish();
        String id = world.issue().id();
        world.inJira().delete();
        world.jira.forgetCalls();

        for (int minute = 0; minute < 10; minute++) {
            world.node.sync.issueChanged(World.LINK, id);
            world.pass(Duration.ofMinutes(1));
        }

        assertEquals(1, world.jira.callsOf("read"));
        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void oneThatComesBeforeTheReplyToTheCreationMakesNoSecondIssue() {
        EventfulJira early = new EventfulJira(world.jira);
        Node node = new Node(world, world.ports().with(early));
        early.after(
                "create", () -> node.sync.issueChanged(World.LINK, world.issue().id()));
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A")));

        node.scanner.request(World.PAGE, 1, "alice-key");
        node.executor.doWhatIsDue();
        world.pass(Duration.ofMinutes(10));

        assertEquals(List.of(), node.executor.failures());
        world.assertTracked();
    }

    @Test
    public void thoseOfTwoNodesAtOnceWriteEachChangeOnce() {
        publish();
        world.inJira().due("2027-01-31");
        Node other = new Node(world);

        deliver(1);
        other.sync.issueChanged(World.LINK, world.issue().id());
        other.executor.doWhatIsDue();
        world.work();

        assertEquals(List.of("2027-01-31"), dueDates());
    }

    private void publish() {
        world.publish(complete("A"));
        world.clock.pass(Duration.ofSeconds(30));
    }

    private void deliver(int times) {
        for (int time = 0; time < times; time++) {
            world.node.sync.issueChanged(World.LINK, world.issue().id());
        }
    }

    /** What the due date became in Jira, in the order of the history. */
    private List<String> dueDates() {
        return world.items.history(world.only().uid()).stream()
                .filter(change -> change.what() == What.DUE)
                .filter(change -> change.source().equals(Optional.of(Change.Source.JIRA)))
                .map(Change::newValue)
                .toList();
    }
}
