package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueEdit;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.ProjectInMemory;
import dev.hindsight.issue.Resolution;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ItemState;
import java.time.Duration;
import java.util.Optional;
import org.junit.Test;

/** An issue that was closed as a duplicate says of which, and what has become of that one. */
public class DuplicateIssuesTest {

    private final World world = new World();

    @Test
    public void tellsOfWhatAClosedDuplicateIsADuplicateAndWhatHasBecomeOfThat() {
        Issue survivor = duplicateOf(world.jira.issues().addProject("PLAT"));

        assertEquals(Optional.of("PLAT-1 new"), told());

        IssueEdit inPlat = new IssueEdit(world.jira.issues(), survivor.id());
        inPlat.close();
        world.pass(Duration.ofHours(26));
        assertEquals(Optional.of("PLAT-1 done Done"), told());

        world.jira
                .issues()
                .close(survivor.id(), "Done", StatusCategory.DONE, Optional.of(new Resolution("10001", "Won't Do")));
        world.pass(Duration.ofHours(26));
        assertEquals(Optional.of("PLAT-1 done Won't Do"), told());
    }

    @Test
    public void followsTheSurvivorOfADuplicateWithinMinutesWhereItsProjectIsPolled() {
        Issue survivor = duplicateOf(world.jira.issues().addProject("OPS"));

        new IssueEdit(world.jira.issues(), survivor.id()).start();
        world.pass(Duration.ofMinutes(3));

        assertEquals(Optional.of("OPS-2 indeterminate"), told());
    }

    @Test
    public void followsTheSurvivorOfADuplicateThatAWebhookNames() {
        Issue survivor = duplicateOf(world.jira.issues().addProject("PLAT"));
        new IssueEdit(world.jira.issues(), survivor.id()).close();

        world.node.sync.issueChanged(World.LINK, survivor.id());
        world.work();

        assertEquals(Optional.of("PLAT-1 done Done"), told());
    }

    @Test
    public void readsADuplicateNoMoreOftenThanDailyWhileItsSurvivorStays() {
        Issue survivor = duplicateOf(world.jira.issues().addProject("PLAT"));
        new IssueEdit(world.jira.issues(), survivor.id()).close();
        world.pass(Duration.ofHours(26));
        world.jira.forgetCalls();

        world.pass(Duration.ofHours(50));

        assertTrue(world.jira.callsOf("read") + " readings", world.jira.callsOf("read") <= 6);
    }

    @Test
    public void tellsNothingOfASurvivorThatCannotBeReadAnyMore() {
        Issue survivor = duplicateOf(world.jira.issues().addProject("PLAT"));
        world.jira.issues().addProject("PLAT").hiddenFrom("alice-key");

        world.pass(Duration.ofHours(26));

        assertEquals(Optional.empty(), told());
        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals("PLAT-1", survivor.key());
    }

    @Test
    public void readsNoDuplicateAgainBecauseItsSurvivorIsRenamed() {
        Issue survivor = duplicateOf(world.jira.issues().addProject("OPS"));
        world.jira.forgetCalls();

        new IssueEdit(world.jira.issues(), survivor.id()).rename("In other words");
        world.pass(Duration.ofMinutes(5));

        assertEquals(0, world.jira.callsOf("read"));
    }

    @Test
    public void readsNoSurvivorThatIsNotClosed() {
        duplicateOf(world.jira.issues().addProject("PLAT"));
        world.jira.forgetCalls();

        hear(world.node);

        assertEquals(1, world.jira.callsOf("read"));
    }

    @Test
    public void keepsWhatItKnowsOfASurvivorThatCannotBeReadWhileJiraIsDown() {
        Issue survivor = duplicateOf(world.jira.issues().addProject("PLAT"));
        new IssueEdit(world.jira.issues(), survivor.id()).close();
        EventfulJira jira = new EventfulJira(world.jira)
                .after("read", () -> world.jira.failures().failNext("read", new JiraException.NotSent("down", null)));

        hear(new Node(world, world.ports().with(jira)));

        assertEquals(Optional.of("PLAT-1 new"), told());
        world.pass(Duration.ofMinutes(2));
        assertEquals(Optional.of("PLAT-1 done Done"), told());
    }

    /** A webhook names the issue of the one item of the page. */
    private void hear(Node node) {
        node.sync.issueChanged(
                World.LINK, world.only().issue().orElseThrow().id().issueId());
        node.executor.doWhatIsDue();
    }

    /** What the item of the page tells of the issue of which its own was closed as a duplicate. */
    private Optional<String> told() {
        return world.only()
                .issue()
                .flatMap(IssueSnapshot::survivor)
                .map(survivor -> survivor.key() + " "
                        + survivor.category().value()
                        + survivor.resolution()
                                .map(closed -> " " + closed.name())
                                .orElse(""));
    }

    /** The issue of the one item of the page is closed as a duplicate of one in a project. */
    private Issue duplicateOf(ProjectInMemory project) {
        world.publish(complete("A"));
        String id = world.issue().id();
        Issue survivor =
                world.jira.issues().put(new Actor(World.LINK, "bob-key"), project.key(), "The same, seen before");
        new IssueEdit(world.jira.issues(), id).closeAsDuplicateOf(survivor.id());
        world.pass(Duration.ofMinutes(10));
        return survivor;
    }
}
