package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.wiki.PageBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Test;

/** Much that is due, or that cannot be done, is in nobody else's way. */
public class BacklogTest {

    private int transactions;
    private final World world = new World();
    private final Node node =
            new Node(world, world.ports().with(new EventfulItems(world.items).always("change", () -> transactions++)));

    @Test
    public void putsOffAllThatIsDueBehindAPausedLink() {
        world.jira.failures().breakLink(World.LINK, new JiraException.NotSent("down", null));
        for (int page = 0; page < 3; page++) {
            world.publish(1000 + page, "alice", FindingMarkup.page(complete("Page " + page)));
        }

        world.publish(World.PAGE, "alice", FindingMarkup.page(many(600)));

        assertEquals(List.of(), world.items.due(world.clock.instant(), 2000));
    }

    @Test
    public void doesNotLetALongBacklogOfOneLinkHoldUpAnother() {
        world.jira.withLink("other");
        world.settings.store(Optional.of("ENG"), Map.of(IssueSettings.LINK, "other"));
        world.publish(World.PAGE, "alice", FindingMarkup.page(many(1100)));

        world.pages.store(PageBuilder.page(300).inSpace("ENG").build());
        world.publish(300, "alice", FindingMarkup.page(complete("B")));

        assertEquals(ItemState.TRACKED, world.items.ofPage(300).get(0).state());
    }

    @Test
    public void putsOffWhatNobodyCanActForManyAtATime() {
        world.users.withInactive("alice");
        node.publish(many(100));

        assertPutOffManyAtATime(WaitReason.Code.ACTOR_INACTIVE);
    }

    @Test
    public void putsOffWhatIsBehindALinkToAnotherJiraManyAtATime() {
        node.publish(many(100));
        node.passMinutes(2);
        world.jira.callItself("http://another.example");
        node.connections.guard().liftPauses();

        assertPutOffManyAtATime(WaitReason.Code.OTHER_JIRA);
    }

    @Test
    public void putsOffWhatIsBehindAPausedLinkManyAtATime() {
        Instant now = world.clock.instant();
        world.links.change(World.LINK, link -> link.pausedUntil(now.plus(Duration.ofMinutes(30))));
        node.publish(many(100));

        assertPutOffManyAtATime(WaitReason.Code.UNREACHABLE);
    }

    /** All becomes due once more, and is put off again. */
    private void assertPutOffManyAtATime(WaitReason.Code why) {
        Instant now = world.clock.instant();
        world.all()
                .forEach(item -> world.items.change(
                        item.uid(),
                        stored -> stored.withSchedule(stored.schedule().broughtForward(now))));
        transactions = 0;
        node.passMinutes(1);

        assertEquals(List.of(), world.items.due(world.clock.instant(), 100));
        assertEquals(
                Set.of(why),
                world.all().stream()
                        .map(item -> item.schedule().reason().orElseThrow().code())
                        .collect(Collectors.toSet()));
        assertTrue(transactions + " transactions", transactions > 0 && transactions <= 10);
    }

    private static FindingMarkup[] many(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> complete("Finding " + number))
                .toArray(FindingMarkup[]::new);
    }
}
