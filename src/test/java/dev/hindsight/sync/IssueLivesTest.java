package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;

import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import java.time.Duration;
import java.util.Set;
import org.junit.Test;

/** What becomes of issues in Jira, and what is shown of it. */
public class IssueLivesTest {

    private final World world = new World();

    @Test
    public void callsADeletedIssueMissingThoughItsPageIsScannedEveryDay() {
        EventfulJira slow = new EventfulJira(world.jira).always(() -> world.clock.pass(Duration.ofMillis(200)));
        Node node = new Node(world, world.ports().with(slow));
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A")));
        node.scanner.request(World.PAGE, 1, "alice-key");
        node.executor.doWhatIsDue();
        world.inJira().due("2027-03-03");
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A").with("due", "2027-01-31")));
        node.scanner.request(World.PAGE, 2, "alice-key");
        node.executor.doWhatIsDue();
        assertEquals(Set.of(ItemFlag.CONFLICT), world.only().flags());
        String id = world.issue().id();

        passHours(node, 5);
        world.inJira().delete();
        node.sync.issueChanged(World.LINK, id);
        passHours(node, 48);

        assertEquals(ItemState.MISSING, world.only().state());
    }

    private static void passHours(Node node, int hours) {
        for (int minute = 0; minute < hours * 60; minute++) {
            node.executor.pass(Duration.ofMinutes(1));
            node.minute();
            node.executor.doWhatIsDue();
        }
    }

    @Test
    public void noticesThatAnIssueIsReopenedThoughNothingElseIsOpenThere() {
        world.publish(complete("A"));
        world.inJira().close();
        world.pass(Duration.ofMinutes(2));

        world.inJira().reopen();
        world.pass(Duration.ofMinutes(2));

        assertEquals(StatusCategory.NEW, world.only().issue().orElseThrow().category());
    }

    @Test
    public void showsTheNewKeyOfAnIssueThatWasMoved() {
        world.publish(complete("A"));
        String id = world.issue().id();

        world.jira.issues().addProject("PLAT");
        world.inJira().move("PLAT");
        world.node.sync.issueChanged(World.LINK, id);
        world.work();

        assertEquals("PLAT-1", world.only().issue().orElseThrow().key());
        assertEquals(id, world.only().issue().orElseThrow().id().issueId());
    }
}
