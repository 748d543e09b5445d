package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.Impact;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.IssueField;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.RemoteLink;
import dev.hindsight.item.ItemFlag;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** What the page owns is written only while Jira still has what was written before. */
public class PageOwnedFieldsTest {

    private final World world = new World();

    @Test
    public void renamesTheIssueWithItsFinding() {
        world.publish(complete("A"));

        world.publish(complete("A").with("title", "B"));

        assertEquals("B", world.issue().summary());
    }

    @Test
    public void renewsOurSectionOfTheDescription() {
        world.publish(complete("A").with("cause", "Disk full"));

        world.publish(complete("A").with("cause", "Disk broken"));

        assertTrue(world.issue().description().contains("Disk broken"));
        assertFalse(world.issue().description().contains("Disk full"));
    }

    @Test
    public void renewsOurSectionWithoutTouchingTheOwnersText() {
        world.publish(complete("A").with("cause", "Disk full"));
        world.inJira().describe("My plan\n\n" + world.issue().description() + "\n\nMy notes");

        world.publish(complete("A").with("cause", "Disk broken"));

        assertTrue(world.issue().description().startsWith("My plan\n\n"));
        assertTrue(world.issue().description().endsWith("\n\nMy notes"));
        assertTrue(world.issue().description().contains("Disk broken"));
    }

    @Test
    public void renewsOurSectionAfterABrowserChangedItsLineEnds() {
        world.publish(complete("A").with("cause", "Disk full"));
        world.inJira().describe(world.issue().description().replace("\n", "\r\n") + "\r\nMine");

        world.publish(complete("A").with("cause", "Disk broken"));

        assertTrue(world.issue().description().contains("Disk broken"));
        assertTrue(world.issue().description().endsWith("\nMine"));
    }

    @Test
    public void exchangesTheLabelOfTheThemeAndNoOther() {
        world.publish(complete("A").with("theme", "Scaling"));

        world.publish(complete("A").with("theme", "Communication"));

        assertEquals(List.of("postmortem", "theme-communication"), world.issue().labels());
    }

    @Test
    public void addsTheLabelOfAThemeThatComesLater() {
        world.publish(complete("A"));

        world.publish(complete("A").with("theme", "Scaling"));

        assertEquals(List.of("postmortem", "theme-scaling"), world.issue().labels());
    }

    @Test
    public void changesThePriorityWithTheImpact() {
        setPriorities();
        world.publish(complete("A").with("impact", "low"));
        assertEquals(Optional.of("4"), world.issue().priority());

        world.publish(complete("A").with("impact", "high"));

        assertEquals(Optional.of("1"), world.issue().priority());
    }

    @Test
    public void leavesAPriorityThatSomebodyChangedInJira() {
        setPriorities();
        world.publish(complete("A").with("impact", "low"));
        world.inJira().prioritize("2");
        world.pass(Duration.ofMinutes(2));

        world.publish(complete("A").with("impact", "high"));

        assertEquals(Optional.of("2"), world.issue().priority());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void leavesThePriorityOfAnIssueThatPeopleCreated() {
        setPriorities();
        String key = world.jira
                .issues()
                .put(new Actor(World.LINK, "bob-key"), "OPS", "Older")
                .key();
        world.publish(complete("A").with("impact", "low").with("issue", key));

        world.publish(complete("A").with("impact", "high").with("issue", key));

        assertEquals(Optional.of("3"), world.issue().priority());
    }

    @Test
    public void goesOnWithThePriorityAfterAReplyWasLost() {
        setPriorities();
        world.publish(complete("A").with("impact", "low"));
        world.jira.failures().loseNextReply("update");
        world.publish(complete("A").with("impact", "medium"));
        world.pass(Duration.ofMinutes(5));

        world.publish(complete("A").with("impact", "high"));

        assertEquals(Optional.of("1"), world.issue().priority());
    }

    @Test
    public void writesAPriorityThatJiraTakesOnlyAfterTheCreation() {
        setPriorities();
        world.jira.issues().addProject("OPS").withoutPriority("4");
        world.publish(complete("A").with("impact", "low"));
        assertEquals(Optional.of("3"), world.issue().priority());
        assertEquals(Set.of(ItemFlag.FIELD_NOT_IN_JIRA), world.only().flags());

        world.jira.issues().addProject("OPS").opened();
        world.pass(Duration.ofHours(26));

        assertEquals(Optional.of("4"), world.issue().priority());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void triesARefusedPriorityAgainWhenTheStatusChangesAndTheImpact() {
        setPriorities();
        world.publish(complete("A").with("impact", "low"));
        world.jira.issues().addProject("OPS").withoutEditing(IssueField.PRIORITY);
        world.publish(complete("A").with("impact", "high"));
        assertEquals(Optional.of("4"), world.issue().priority());
        assertEquals(Set.of(ItemFlag.FIELD_NOT_IN_JIRA), world.only().flags());

        world.jira.issues().addProject("OPS").opened();
        world.inJira().start();
        world.pass(Duration.ofMinutes(3));

        assertEquals(Optional.of("1"), world.issue().priority());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void leavesAPriorityThatSomebodyChangedInJiraWhileAnotherWasRefused() {
        setPriorities();
        world.publish(complete("A").with("impact", "low"));
        world.jira.issues().addProject("OPS").withoutEditing(IssueField.PRIORITY);
        world.publish(complete("A").with("impact", "high"));
        world.jira.issues().addProject("OPS").opened();

        world.inJira().prioritize("2");
        world.inJira().start();
        world.pass(Duration.ofMinutes(3));

        assertEquals(Optional.of("2"), world.issue().priority());
    }

    private void setPriorities() {
        world.settings.store(
                Optional.empty(),
                Map.of(
                        IssueSettings.priority(Impact.HIGH), "1",
                        IssueSettings.priority(Impact.MEDIUM), "2",
                        IssueSettings.priority(Impact.LOW), "4"));
    }

    @Test
    public void renewsTheLinkBackWhenTheTitleOfThePageChanges() {
        world.publish(complete("A"));
        world.jira.forgetCalls();

        world.becomes(world.page().titled("Another title").build());

        assertEquals(1, world.jira.callsOf("putRemoteLink"));
        assertEquals("Another title", remoteLinks().get(0).title());
    }

    @Test
    public void renewsTheLinkBackWhenTheAddressOfThePageChanges() {
        world.publish(complete("A"));
        world.pages.moveTo("http://other.example");

        world.publish(complete("A"));

        assertEquals(1, remoteLinks().size());
        assertEquals("other.example", remoteLinks().get(0).url().getHost());
    }

    @Test
    public void renewsTheLinkBackWhenThePageIsRestricted() {
        world.publish(complete("A"));

        world.becomes(world.page().restricted(true).build());

        assertEquals("Restricted postmortem page", remoteLinks().get(0).title());
    }

    @Test
    public void leavesTheLinkBackWhenNothingOfItChanges() {
        world.publish(complete("A"));
        world.jira.forgetCalls();

        world.publish(complete("A").with("due", "2027-01-31"));

        assertEquals(0, world.jira.callsOf("putRemoteLink"));
    }

    @Test
    public void goesOnLabelingTheThemeAfterAReplyWasLost() {
        world.publish(complete("A").with("theme", "Scaling"));
        world.jira.failures().loseNextReply("update");
        world.publish(complete("A").with("theme", "Communication"));
        world.pass(Duration.ofMinutes(20));

        world.publish(complete("A").with("theme", "Testing"));

        assertEquals(List.of("postmortem", "theme-testing"), world.issue().labels());
    }

    private List<RemoteLink> remoteLinks() {
        return world.jira.issues().remoteLinksOf(world.issue().id());
    }
}
