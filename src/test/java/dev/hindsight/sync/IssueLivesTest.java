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
        node.publish(complete("A"));
        world.inJira().due("2027-03-03");
        node.publish(complete("A").with("due", "2027-01-31"));
        assertEquals(Set.of(ItemFlag.CONFLICT), world.only().flags());
        String id = world.issue().id();

        node.passMinutes(5 * 60);
        world.inJira().delete();
        node.sync.issueChanged(World.LINK, id);
        node.passMinutes(48 * 60);

        assertEquals(ItemState.MISSING, world.only().state());
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
