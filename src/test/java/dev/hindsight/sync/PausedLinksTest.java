package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.connection.LinkState;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.wiki.PageBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.Test;

/** A link that failed several times in a row, or whose Jira asks to wait, is left alone by all nodes, and by nobody longer. */
public class PausedLinksTest {

    private final JiraException down = new JiraException.NotSent("down", null);

    private final World world = new World();

    @Test
    public void pausesALinkThatFailsThreeTimesInARow() {
        world.jira.failures().breakLink(World.LINK, down);

        publishOnPages(3);

        assertTrue(world.links.find(World.LINK).flatMap(LinkState::pausedUntil).isPresent());
        assertEquals(3, world.jira.calls().size());
    }

    @Test
    public void asksNothingOverAPausedLink() {
        world.jira.failures().breakLink(World.LINK, down);
        publishOnPages(3);

        publishOnPages(10);

        assertEquals(3, world.jira.calls().size());
    }

    @Test
    public void goesOnWithAnotherLinkWhileOneIsPaused() {
        world.jira.withLink("other");
        world.settings.store(Optional.of("ENG"), Map.of(IssueSettings.LINK, "other"));
        world.jira.failures().breakLink(World.LINK, down);
        world.publish(World.PAGE, "alice", FindingMarkup.page(many(600)));
        publishOnPages(3);

        world.pages.store(PageBuilder.page(300).inSpace("ENG").build());
        world.publish(300, "alice", FindingMarkup.page(complete("B")));
        world.pass(Duration.ofMinutes(3));

        assertEquals(ItemState.TRACKED, world.items.ofPage(300).get(0).state());
    }

    @Test
    public void waitsAsLongAsJiraAsks() {
        world.jira.failures().failNext("create", new JiraException.Busy(World.START.plus(Duration.ofMinutes(7))));
        world.publish(complete("A"));
        assertEquals(Optional.of(WaitReason.Code.BUSY), world.reason());

        world.pass(Duration.ofMinutes(6));
        assertEquals(1, world.jira.callsOf("create"));

        world.pass(Duration.ofMinutes(2));
        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void waitsAlthoughAnotherNodesCallIsAnsweredThatWasUnderWay() {
        world.publish(complete("A"));
        world.clock.pass(Duration.ofMinutes(2));
        Instant until = world.clock.instant().plusSeconds(300);
        EventfulJira underWay = new EventfulJira(world.jira).after("create", () -> busy(until));

        new Node(world, world.ports().with(underWay)).publish(200, FindingMarkup.page(complete("B")));

        assertEquals(Optional.of(until), world.links.find(World.LINK).flatMap(LinkState::pausedUntil));
    }

    @Test
    public void waitsAsLongAsJiraAsksAlthoughOtherCallsFail() {
        world.publish(complete("A"));
        Instant until = world.clock.instant().plusSeconds(300);
        busy(until);

        for (int call = 0; call < 3; call++) {
            world.node.connections.guard().failed(World.LINK, down);
        }

        assertEquals(Optional.of(until), world.links.find(World.LINK).flatMap(LinkState::pausedUntil));
    }

    @Test
    public void stopsWithinSecondsWhenAnotherNodeIsAskedToWait() {
        world.publish(many(60));
        world.clock.pass(Duration.ofMinutes(2));
        Instant until = world.clock.instant().plusSeconds(300);
        EventfulJira slow = new EventfulJira(world.jira)
                .always(() -> world.clock.pass(Duration.ofSeconds(2)))
                .before("update", () -> busy(until));
        world.jira.forgetCalls();

        new Node(world, world.ports().with(slow))
                .publish(Stream.of(many(60))
                        .map(block -> block.with("due", "2027-01-31"))
                        .toArray(FindingMarkup[]::new));

        assertTrue("calls: " + world.jira.calls(), world.jira.calls().size() <= 10);
    }

    @Test
    public void doesNotWaitForAYear() {
        world.jira.failures().failNext("create", new JiraException.Busy(World.START.plus(Duration.ofDays(365))));
        world.publish(complete("A"));

        world.pass(Duration.ofMinutes(62));

        assertEquals(ItemState.TRACKED, world.only().state());
    }

    private void busy(Instant until) {
        world.node.connections.guard().failed(World.LINK, new JiraException.Busy(until));
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
