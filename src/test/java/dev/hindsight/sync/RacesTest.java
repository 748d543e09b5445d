package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** Pages, webhooks, people and other nodes do not wait for a step to end. */
public class RacesTest {

    private final World world = new World();
    private final EventfulJira jira = new EventfulJira(world.jira);
    private final EventfulItems items = new EventfulItems(world.items);
    private final Node other = new Node(world, world.ports().with(items).with(jira));

    @Test
    public void createsOneIssueWhenTwoNodesTryAtOnce() {
        read(complete("A"));
        items.before("acquireCreateLocks", () -> run(world.node));

        run(other);

        assertEquals(1, world.jira.issues().all().size());
        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(Optional.empty(), world.reason());
    }

    @Test
    public void createsOneIssueWhenAnotherNodeComesWhileOneIsBeingCreated() {
        read(complete("A"));
        jira.before("create", () -> run(world.node));

        run(other);
        world.pass(Duration.ofMinutes(15));

        assertEquals(1, world.jira.issues().all().size());
    }

    @Test
    public void findsTheIssueThoughSomebodyElseHadPublishedJustBeforeItWasRequested() {
        read(complete("A"));
        items.before("acquireCreateLocks", () -> {
            world.save(World.PAGE, "carol", FindingMarkup.page(complete("A")));
            world.node.scan(World.PAGE, "carol");
        });
        world.jira.failures().loseNextReply("create");

        run(other);
        world.pass(Duration.ofMinutes(15));

        world.assertTracked();
    }

    @Test
    public void createsOneIssueWhenTwoNodesFindThatNoneWasCreated() {
        world.jira.failures().failNext("create", new JiraException.OutcomeUnknown("lost", null));
        world.publish(complete("A"));
        world.clock.pass(Duration.ofMinutes(7));
        jira.after("createdWithin", () -> {
            world.jira.failures().loseNextReply("create");
            run(world.node);
        });

        run(other);
        world.pass(Duration.ofMinutes(15));

        assertEquals(1, world.jira.issues().all().size());
    }

    @Test
    public void makesOneItemWhenTwoNodesReadAPageAtOnce() {
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A")));
        items.before("add", () -> world.node.scan(World.PAGE));

        other.scan(World.PAGE);
        run(other);

        assertEquals(1, world.jira.issues().all().size());
        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void makesOneItemWhenAnotherNodeAddsItAfterThePagesItemsWereReadAndBeforeUidsAreChosen() {
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A")));
        items.before("findAll", () -> {
            world.node.scan(World.PAGE);
            items.before("ofPage", () -> run(world.node));
        });

        other.scan(World.PAGE);
        run(other);

        world.assertTracked();
    }

    @Test
    public void createsOneIssueThoughARunComesBetweenTwoNodesThatScanAPageAtOnce() {
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A")));
        items.before("add", () -> {
            world.node.scan(World.PAGE);
            run(world.node);
        });

        other.scan(World.PAGE);
        run(other);
        world.pass(Duration.ofMinutes(15));

        assertEquals(1, world.jira.issues().all().size());
        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void doesNotLetASlowNodeBringAnOldVersionBack() {
        world.publish(complete("A"));
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("B").with("id", "A")));
        items.before("change", () -> {
            world.save(World.PAGE, "alice", FindingMarkup.page(complete("C").with("id", "A")));
            world.node.scan(World.PAGE);
        });

        other.scan(World.PAGE);

        assertEquals("C", world.only().finding().title());
        assertEquals(3, world.trackedPages.find(World.PAGE).orElseThrow().version());
    }

    @Test
    public void writesWhatThePageChangedWhileItsIssueWasBeingRead() {
        world.publish(complete("A"));
        other.sync.issueChanged(World.LINK, world.issue().id());
        jira.after("read", () -> read(complete("A").with("due", "2027-01-31")));

        run(other);

        assertEquals(Optional.of(LocalDate.parse("2027-01-31")), world.issue().due());
        assertEquals(
                Optional.of(LocalDate.parse("2027-01-31")),
                world.only().issue().orElseThrow().due());
    }

    @Test
    public void writesWhatThePageChangedWhileSomethingElseWasBeingWritten() {
        world.publish(complete("A"));
        read(complete("A").with("owner", "carol"));
        jira.after("update", () -> read(complete("A").with("owner", "carol").with("due", "2027-01-31")));

        run(other);

        assertEquals(Optional.of("carol"), world.issue().assignee());
        assertEquals(Optional.of(LocalDate.parse("2027-01-31")), world.issue().due());
    }

    @Test
    public void doesNotLetASlowNodeBringAnOldReadingBack() {
        world.publish(complete("A"));
        other.sync.issueChanged(World.LINK, world.issue().id());
        world.clock.pass(Duration.ofSeconds(1));
        jira.after("read", () -> {
            world.clock.pass(Duration.ofSeconds(1));
            world.inJira().close();
            world.node.sync.issueChanged(World.LINK, world.issue().id());
            run(world.node);
        });

        run(other);

        assertEquals(StatusCategory.DONE, world.only().issue().orElseThrow().category());
    }

    @Test
    public void keepsTheIssueOfABlockThatIsRemovedWhileItIsBeingCreated() {
        read(complete("A"));
        jira.after("create", () -> read());

        run(other);

        assertEquals(ItemState.REMOVED, world.only().state());
        assertEquals(world.issue().id(), world.only().issue().orElseThrow().id().issueId());
        assertTrue(world.items.due(world.clock.instant(), 10).isEmpty());
    }

    @Test
    public void tracksTheIssueWhenItsBlockComesBack() {
        keepsTheIssueOfABlockThatIsRemovedWhileItIsBeingCreated();

        world.publish(complete("A"));

        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(1, world.jira.issues().all().size());
    }

    @Test
    public void declinesAFindingThatIsDeclinedWhileItsIssueIsRefused() {
        read(complete("A").with("project", "NONE"));
        jira.before("create", () -> read(complete("A").with("track", "no").with("reason", "Too dear")));

        run(other);
        world.pass(Duration.ofMinutes(2));

        assertEquals(ItemState.WONT_DO, world.only().state());
        assertTrue(world.items
                .due(world.clock.instant().plus(Duration.ofDays(9)), 10)
                .isEmpty());
    }

    @Test
    public void bindsNothingThatThePageNoLongerNames() {
        world.jira.issues().put(new Actor(World.LINK, "carol-key"), "OPS", "Theirs");
        read(complete("A").with("issue", "OPS-1"));
        jira.after("resolve", () -> read(complete("A")));

        run(other);

        assertEquals("OPS-2", world.only().issue().orElseThrow().key());
    }

    @Test
    public void detachesABlockThatIsRemovedWhileTheIssueItNamesIsLookedUp() {
        read(complete("A").with("issue", "OPS-99"));
        jira.before("resolve", () -> read());

        run(other);

        assertEquals(ItemState.REMOVED, world.only().state());
    }

    @Test
    public void createsNoIssueOfABlockThatIsRemovedJustBefore() {
        read(complete("A"));
        items.before("acquireCreateLocks", () -> read());

        run(other);

        assertEquals(ItemState.REMOVED, world.only().state());
        assertEquals(0, world.jira.issues().all().size());
    }

    @Test
    public void doesNotSendAfterItsLeaseIsOver() {
        read(complete("A"));
        items.before("acquireCreateLocks", () -> {});
        jira.before("create", () -> world.clock.pass(Duration.ofMinutes(2)));

        run(other);
        assertEquals(0, world.jira.issues().all().size());

        world.pass(Duration.ofMinutes(5));
        assertEquals(1, world.jira.issues().all().size());
    }

    @Test
    public void reportsADuplicateWhenAReplyComesAfterEverybodyGaveUp() {
        read(complete("A"));
        jira.after("create", () -> {
            world.jira.lagIndexBy(Duration.ofHours(1));
            world.clock.pass(Duration.ofMinutes(7));
            run(world.node);
            world.jira.lagIndexBy(Duration.ZERO);
        });

        run(other);
        world.pass(Duration.ofMinutes(5));

        assertEquals(
                1, world.all().stream().filter(item -> item.issue().isPresent()).count());
        assertEquals(2, world.jira.issues().all().size());
        assertTrue(world.only().flags().contains(ItemFlag.DUPLICATE));
    }

    /** The page is published and scanned; nobody asks Jira anything yet. */
    private void read(FindingMarkup... blocks) {
        world.clock.pass(Duration.ofSeconds(1));
        world.save(World.PAGE, "alice", FindingMarkup.page(blocks));
        world.node.scan(World.PAGE);
    }

    private static void run(Node node) {
        node.sync.syncDue();
        node.executor.doWhatIsDue();
        assertEquals(List.of(), node.executor.failures());
    }
}
