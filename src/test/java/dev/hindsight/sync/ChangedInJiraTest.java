package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.Actor;
import dev.hindsight.item.ItemFlag;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.Test;

/** What the page owns and somebody changed in Jira is left alone, and that is said. */
public class ChangedInJiraTest {

    private final World world = new World();

    @Test
    public void leavesASummaryThatTheOwnerChanged() {
        world.publish(complete("A"));
        world.inJira().rename("Mine");

        world.publish(complete("A").with("title", "B"));

        assertEquals("Mine", world.issue().summary());
        assertEquals(Set.of(ItemFlag.SUMMARY_CHANGED), world.only().flags());
    }

    @Test
    public void saysAsSoonAsItIsReadThatTheOwnerChangedTheSummary() {
        world.publish(complete("A"));

        world.inJira().rename("Mine");
        jiraTells();

        assertEquals(Set.of(ItemFlag.SUMMARY_CHANGED), world.only().flags());
    }

    @Test
    public void saysNoMoreThatTheSummaryWasChangedOnceThePageHasTheSame() {
        world.publish(complete("A"));
        world.inJira().rename("Mine");
        world.publish(complete("A").with("cause", "Disk full"));
        assertEquals(Set.of(ItemFlag.SUMMARY_CHANGED), world.only().flags());

        world.publish(complete("A").with("title", "Mine"));

        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void renamesTheIssueAgainOnceJiraHasTheSameAsThePage() {
        world.publish(complete("A"));
        world.inJira().rename("Mine");
        world.publish(complete("A").with("title", "B"));
        world.inJira().rename("B");
        jiraTells();
        assertEquals(Set.of(), world.only().flags());

        world.publish(complete("A").with("title", "C"));

        assertEquals("C", world.issue().summary());
    }

    @Test
    public void saysNothingOfTheSummaryOfAnIssueThatPeopleCreated() {
        String key = world.jira
                .issues()
                .put(new Actor(World.LINK, "bob-key"), "OPS", "A")
                .key();
        world.publish(complete("A").with("issue", key));

        world.publish(complete("A").with("issue", key).with("title", "B"));

        assertEquals("A", world.issue().summary());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void leavesASummaryThatTheOwnerChangedLongBeforeThePageDid() {
        world.publish(complete("A"));
        world.inJira().rename("Mine");
        world.node.sync.issueChanged(World.LINK, world.issue().id());
        world.pass(Duration.ofDays(2));

        world.publish(complete("A").with("title", "B"));

        assertEquals("Mine", world.issue().summary());
    }

    @Test
    public void asksNothingAboutASummaryThatIsLeftToTheOwner() {
        world.publish(complete("A"));
        world.inJira().rename("Mine");
        world.publish(complete("A").with("title", "B"));
        world.jira.forgetCalls();

        world.publish(complete("A").with("title", "B"));

        assertEquals(List.of(), world.jira.calls());
    }

    @Test
    public void saysThatTheOwnerHasChangedOurSectionUntilThePageChanges() {
        world.publish(complete("A").with("cause", "Disk full"));
        world.inJira().describe(world.issue().description().replace("Disk full", "Disk stolen"));

        jiraTells();

        assertEquals(Set.of(ItemFlag.DESCRIPTION_CHANGED), world.only().flags());
        assertTrue(world.issue().description().contains("Disk stolen"));
    }

    @Test
    public void replacesOurSectionWhenThePageChangesAndLeavesTheOwnersNotes() {
        world.publish(complete("A").with("cause", "Disk full"));
        String section = world.issue().description();
        world.inJira().describe("Asked Ann\n\n" + section.replace("Disk full", "Disk stolen") + "\n\nNeeds a window");

        world.publish(complete("A").with("cause", "Disk broken"));

        assertEquals(
                "Asked Ann\n\n" + section.replace("Disk full", "Disk broken") + "\n\nNeeds a window",
                world.issue().description());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void doesNotBringBackASectionThatTheOwnerRemoved() {
        world.publish(complete("A").with("cause", "Disk full"));
        world.inJira().describe("Only mine");

        world.publish(complete("A").with("cause", "Disk broken"));

        assertEquals("Only mine", world.issue().description());
    }

    private void jiraTells() {
        world.node.sync.issueChanged(World.LINK, world.issue().id());
        world.work();
    }
}
