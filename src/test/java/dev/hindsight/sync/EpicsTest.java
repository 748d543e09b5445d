package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.IssueField;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.SharedField;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.SyncedValue;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** The epic of a space's issues, which is given at their creation, or once Jira takes it. */
public class EpicsTest {

    private final World world = new World();

    @Before
    public void setTheEpic() {
        set("PLAT-7");
    }

    @Test
    public void anIssueThatTheScreenGivesNoEpicIsFlagged() {
        withoutPlace();

        world.publish(complete("A"));

        assertEquals(Set.of(ItemFlag.FIELD_NOT_IN_JIRA), world.only().flags());
        assertEquals("PLAT-7", world.only().synced(SharedField.EPIC).lastOnPage());
        assertEquals(Optional.of(LocalDate.parse("2026-12-15")), world.issue().due());
        assertEquals(1, world.jira.callsOf("update"));
    }

    @Test
    public void theEpicCostsNoOtherFieldAndIsTriedOnceADay() {
        withoutPlace();
        world.publish(complete("A"));
        world.jira.forgetCalls();

        world.pass(Duration.ofHours(26));
        assertEquals(1, world.jira.callsOf("update"));

        world.publish(complete("A").with("due", "2027-01-31"));
        assertEquals(Optional.of(LocalDate.parse("2027-01-31")), world.issue().due());
        assertEquals(Set.of(ItemFlag.FIELD_NOT_IN_JIRA), world.only().flags());
    }

    @Test
    public void theEpicIsSetOnceJiraHasAPlaceForItAndTheSettingsWereSaved() {
        withoutPlace();
        world.publish(complete("A"));
        world.jira.issues().addProject("OPS").opened();

        set("PLAT-8");
        saved();

        assertEquals(Set.of(), world.only().flags());
        assertEquals(SyncedValue.agreed("PLAT-8"), world.only().synced(SharedField.EPIC));
    }

    @Test
    public void nothingIsFlaggedOnceTheSettingIsRemoved() {
        withoutPlace();
        world.publish(complete("A"));
        world.jira.forgetCalls();

        set("");
        saved();

        assertEquals(Set.of(), world.only().flags());
        assertFalse(world.only().hasRefusals());
        assertEquals(0, world.jira.callsOf("update"));
    }

    @Test
    public void anIssueStaysInItsEpicWhenAnotherIsSet() {
        world.publish(complete("A"));
        world.jira.forgetCalls();

        set("PLAT-8");
        saved();
        world.publish(complete("A"));
        world.pass(Duration.ofMinutes(5));

        assertEquals(0, world.jira.callsOf("update"));
    }

    @Test
    public void anIssueThatThePageNamesIsGivenNoEpic() {
        String key = world.jira
                .issues()
                .put(new Actor(World.LINK, "bob-key"), "OPS", "Older")
                .key();
        world.jira.issues().addProject("OPS").withoutEditing(IssueField.EPIC);

        world.publish(complete("A").with("issue", key));

        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void anIssueThatIsFoundAfterALostReplyIsLookedAtForItsEpic() {
        withoutPlace();

        world.publishLosingTheReply();
        world.pass(Duration.ofMinutes(3));

        assertEquals(Set.of(ItemFlag.FIELD_NOT_IN_JIRA), world.only().flags());
    }

    private void withoutPlace() {
        world.jira.issues().addProject("OPS").withoutField(IssueField.EPIC);
    }

    private void set(String epic) {
        world.settings.store(
                Optional.empty(),
                Map.of(IssueSettings.LINK, World.LINK, IssueSettings.PROJECT, "OPS", IssueSettings.PARENT, epic));
    }

    private void saved() {
        world.node.sync.settingsChanged(Optional.empty());
        world.work();
    }
}
