package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemState;
import dev.hindsight.wiki.WikiPage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** An item and its page are looked at once more directly before it gets its issue. */
public class ReadyItemTest {

    private static final long OTHER = 200;

    private final World world = new World();
    private final EventfulItems items = new EventfulItems(world.items);
    private final Node node = new Node(world, world.ports().with(items));

    @Test
    public void createsNoIssueOfAPageThatIsGone() {
        read(complete("A"));
        world.pages.remove(World.PAGE);

        run(node);

        assertEquals(ItemState.REMOVED, world.only().state());
        assertEquals(0, world.jira.issues().all().size());
    }

    @Test
    public void createsNoIssueOfAPageInTheTrash() {
        read(complete("A"));
        world.pages.store(world.page().trashed(true).build());

        run(node);

        assertEquals(ItemState.REMOVED, world.only().state());
        assertEquals(0, world.jira.issues().all().size());
    }

    @Test
    public void keepsTheIssueThatAnotherNodeCreatesWhileAPageThatWasGoneComesBack() {
        read(complete("A"));
        WikiPage page = world.pages.find(World.PAGE).orElseThrow();
        world.pages.remove(World.PAGE);
        items.before("change", () -> {
            world.pages.store(page);
            run(world.node);
        });

        run(node);

        world.assertTracked();
    }

    @Test
    public void keepsABlockThatIsPastedIntoAnotherPageWhileItsOwnIsFoundToBeGone() {
        read(complete("A"));
        world.pages.remove(World.PAGE);
        items.before("change", () -> {
            world.node.scanner.request(World.PAGE, 0, "alice-key");
            world.work();
            world.save(OTHER, "alice", FindingMarkup.page(complete("A")));
            world.node.scan(OTHER);
        });

        run(node);
        world.pass(Duration.ofMinutes(2));

        assertEquals(
                List.of(ItemState.TRACKED),
                world.items.ofPage(OTHER).stream().map(ActionItem::state).toList());
    }

    @Test
    public void createsTheIssueOfWhatThePageSaysByThen() {
        world.publish(complete("A").with("project", "NONE"));
        world.jira.issues().addProject("NONE");
        world.clock.pass(Duration.ofHours(1));
        items.before("change", () -> read(complete("A").with("project", "NONE").with("title", "B")));

        run(node);

        assertEquals("B", world.issue().summary());
        assertEquals(0, world.jira.callsOf("update"));
    }

    @Test
    public void asksNothingOfTheNamedIssueThatAnotherNodeHasBoundMeanwhile() {
        world.publish(complete("A").with("issue", "OPS-1"));
        world.jira.issues().put(new Actor(World.LINK, "carol-key"), "OPS", "Theirs");
        bringForward();
        items.before("change", () -> {
            run(world.node);
            bringForward();
            world.jira.forgetCalls();
        });

        run(node);

        assertEquals(0, world.jira.callsOf("resolve"));
        world.assertTracked();
    }

    @Test
    public void createsNoIssueOfABlockThatIsRemovedWhileWhatWaitedForSettingsBecomesDue() {
        world.settings.store(Optional.empty(), Map.of(IssueSettings.PROJECT, ""));
        world.publish(complete("A"));
        world.settings.store(Optional.empty(), Map.of(IssueSettings.PROJECT, "OPS"));
        items.before("change", () -> read());

        node.sync.settingsChanged(Optional.empty());
        node.executor.doWhatIsDue();

        assertEquals(ItemState.REMOVED, world.only().state());
        assertEquals(0, world.jira.issues().all().size());
        assertEquals(List.of(), world.items.due(world.clock.instant(), 10));
    }

    private void read(FindingMarkup... blocks) {
        world.save(World.PAGE, "alice", FindingMarkup.page(blocks));
        world.node.scan(World.PAGE);
    }

    /** Something asks for the next step of the one item, such as a webhook. */
    private void bringForward() {
        world.items.change(
                world.only().uid(), item -> item.withSchedule(item.schedule().broughtForward(world.clock.instant())));
    }

    private static void run(Node node) {
        node.sync.syncDue();
        node.executor.doWhatIsDue();
        assertEquals(List.of(), node.executor.failures());
    }
}
