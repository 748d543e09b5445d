package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.FieldRefusal;
import dev.hindsight.issue.IssueField;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.JiraException.Refused.RefusedField;
import dev.hindsight.issue.SharedField;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** Jira takes some fields of a change and not others. */
public class RefusedFieldsTest {

    private final World world = new World();

    @Test
    public void writesTheOthersWhenTheEditScreenLacksTheSummary() {
        world.publish(complete("A"));
        world.jira.issues().addProject("OPS").withoutEditing(IssueField.SUMMARY);

        world.publish(renamed());

        assertEquals("A", world.issue().summary());
        assertEquals(Optional.of(LocalDate.parse("2027-01-31")), world.issue().due());
        assertTrue(world.issue().description().contains("Another cause"));
        assertEquals(
                Optional.of("Not on the appropriate screen."),
                world.only().synced(SharedField.SUMMARY).refusal().map(FieldRefusal::words));
        assertEquals(Set.of(ItemFlag.FIELD_NOT_IN_JIRA), world.only().flags());
    }

    @Test
    public void writesTheOthersWhenJiraNamesOneFieldAfterTheOther() {
        world.publish(complete("A"));
        world.jira.failures().failNext("update", refusalOf(IssueField.DUE));
        world.jira.failures().failNext("update", refusalOf(IssueField.DESCRIPTION));

        world.publish(renamed());

        assertEquals("B", world.issue().summary());
        assertEquals(Optional.empty(), world.only().schedule().reason());
    }

    @Test
    public void writesWhatAClosedIssueRefusedOnceItIsOpenAgain() {
        world.publish(complete("A"));
        world.jira.issues().addProject("OPS").closedForEditing();
        world.jira.issues().close(world.issue().id(), "Done", StatusCategory.DONE, Optional.empty());
        world.pass(Duration.ofMinutes(2));
        world.publish(renamed());
        assertEquals("A", world.issue().summary());

        world.jira.issues().close(world.issue().id(), "To Do", StatusCategory.NEW, Optional.empty());
        world.pass(Duration.ofMinutes(2));

        assertEquals("B", world.issue().summary());
        assertEquals(Optional.of(LocalDate.parse("2027-01-31")), world.issue().due());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void labelsAnIssueOnceJiraTakesLabels() {
        world.jira.issues().addProject("OPS").withoutField(IssueField.LABELS).withoutEditing(IssueField.LABELS);
        world.publish(complete("A"));
        assertEquals(Set.of(ItemFlag.FIELD_NOT_IN_JIRA), world.only().flags());

        world.jira.issues().addProject("OPS").opened();
        world.pass(Duration.ofHours(26));

        assertEquals(List.of("postmortem"), world.issue().labels());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void labelsAnIssueThoughJiraRefusesTheLabelOfItsTheme() {
        Actor bob = new Actor(World.LINK, "bob-key");
        String key = world.jira.issues().put(bob, "OPS", "Older").key();
        world.jira.failures().failNext("update", refusalOf(IssueField.LABELS));

        world.publish(complete("A").with("theme", "Scaling").with("issue", key));

        assertEquals(List.of("postmortem"), world.issue().labels());
        assertTrue(world.only().synced(SharedField.THEME).refusal().isPresent());
        assertEquals(Set.of(ItemFlag.FIELD_NOT_IN_JIRA), world.only().flags());
    }

    @Test
    public void leavesALabelThatSomebodyTookAway() {
        world.publish(complete("A"));
        world.inJira().removeLabel("postmortem");

        world.publish(complete("A").with("due", "2027-01-31"));

        assertEquals(List.of(), world.issue().labels());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void writesARefusedFieldWhenAnotherPartOfThePageChanges() {
        refuseTheDate();

        world.publish(complete("A").with("due", "2027-01-31").with("cause", "Another cause"));

        assertEquals(Optional.of(LocalDate.parse("2027-01-31")), world.issue().due());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void writesARefusedFieldWhenTheSettingsChange() {
        refuseTheDate();

        world.node.sync.settingsChanged(Optional.empty());
        world.work();

        assertEquals(Optional.of(LocalDate.parse("2027-01-31")), world.issue().due());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void keepsARefusedFieldWhenTheSettingsOfAnotherSpaceChange() {
        refuseTheDate();

        world.node.sync.settingsChanged(Optional.of("OTHER"));
        world.work();

        assertEquals(Set.of(ItemFlag.FIELD_NOT_IN_JIRA), world.only().flags());
    }

    @Test
    public void createsARefusedIssueWhenTheSettingsChange() {
        world.publish(complete("A").with("project", "NONE"));
        world.jira.issues().addProject("NONE");

        world.node.sync.settingsChanged(Optional.empty());
        world.work();

        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void writesARefusedFieldWithinADayAndAsksNotMoreOften() {
        refuseTheDate();
        world.jira.issues().addProject("OPS").withoutEditing(IssueField.DUE);
        world.jira.forgetCalls();

        world.pass(Duration.ofHours(26));
        assertEquals(1, world.jira.callsOf("update"));

        world.jira.issues().addProject("OPS").opened();
        world.pass(Duration.ofHours(26));
        assertEquals(Optional.of(LocalDate.parse("2027-01-31")), world.issue().due());
    }

    @Test
    public void takesWhatSomebodySetInJiraForAConflictOverARefusedField() {
        refuseTheDate();
        world.inJira().due("2027-03-03");

        world.publish(complete("A").with("due", "2027-01-31").with("cause", "Another cause"));

        assertEquals(Optional.of(LocalDate.parse("2027-03-03")), world.issue().due());
        assertEquals(Set.of(ItemFlag.CONFLICT), world.only().flags());
    }

    @Test
    public void writesARefusedFieldWhenTheSettingsOfItsSpaceChange() {
        refuseTheDate();

        world.node.sync.settingsChanged(Optional.of(world.only().location().spaceKey()));
        world.work();

        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void triesARefusedFieldNoMoreOftenBecauseSomethingElseChangesInJira() {
        refuseTheDate();
        world.jira.forgetCalls();

        world.inJira().assign("carol");
        world.pass(Duration.ofMinutes(2));

        assertEquals(Optional.of("carol"), world.only().issue().orElseThrow().assignee());
        assertEquals(0, world.jira.callsOf("update"));
    }

    @Test
    public void showsNothingThatANewIssueDidNotTakeThoughItCannotBeReadYet() {
        world.jira.issues().addProject("OPS").withoutField(IssueField.DUE).unassignable("bob");
        world.jira.failures().failNext("read", new JiraException.NotSent("down", null));

        world.publish(complete("A"));

        IssueSnapshot shown = world.only().issue().orElseThrow();
        assertEquals(Optional.empty(), shown.due());
        assertEquals(Optional.empty(), shown.assignee());
    }

    @Test
    public void writesTheDateThatALostCreationDidNotTakeThoughTheOwnerWasChangedSince() {
        world.jira.issues().addProject("OPS").withoutField(IssueField.DUE);
        world.publishLosingTheReply();
        world.jira.issues().addProject("OPS").opened();
        world.inJira().assign("carol");

        world.pass(Duration.ofMinutes(3));

        assertEquals(Optional.of(LocalDate.parse("2026-12-15")), world.issue().due());
        assertEquals(Optional.of("carol"), world.issue().assignee());
    }

    @Test
    public void writesTheOwnerWhomALostCreationDidNotTakeThoughTheDateWasChangedSince() {
        world.jira.issues().addProject("OPS").unassignable("bob");
        world.publishLosingTheReply();
        world.jira.issues().addProject("OPS").opened();
        world.inJira().due("2027-01-31");

        world.pass(Duration.ofMinutes(3));

        assertEquals(Optional.of("bob"), world.issue().assignee());
        assertEquals(Optional.of(LocalDate.parse("2027-01-31")), world.issue().due());
    }

    private static FindingMarkup renamed() {
        return complete("B").with("id", "A").with("due", "2027-01-31").with("cause", "Another cause");
    }

    private void refuseTheDate() {
        world.publish(complete("A"));
        world.jira.failures().failNext("update", refusalOf(IssueField.DUE));
        world.publish(complete("A").with("due", "2027-01-31"));
        assertEquals(Set.of(ItemFlag.FIELD_NOT_IN_JIRA), world.only().flags());
    }

    private static JiraException refusalOf(IssueField field) {
        return new JiraException.Refused(List.of(new RefusedField(Optional.of(field), "id", "No")), List.of());
    }

    @Test
    public void leavesADateThatSomebodySetBeforeTheIssueWasFirstRead() {
        world.jira.issues().addProject("OPS").withoutField(IssueField.DUE);
        EventfulJira jira = new EventfulJira(world.jira);
        jira.after("create", () -> world.inJira().by("carol").due("2027-05-05"));
        Node node = new Node(world, world.ports().with(jira));

        node.publish(complete("A"));
        world.pass(Duration.ofMinutes(5));

        assertEquals(Optional.of(LocalDate.parse("2027-05-05")), world.issue().due());
        assertTrue(world.only().flags().contains(ItemFlag.CONFLICT));
    }
}
