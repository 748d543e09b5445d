package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.IssueField;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.JiraException.Refused.RefusedField;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** Jira says no. */
public class RefusalsTest {

    private final World world = new World();

    @Test
    public void showsJirasOwnWords() {
        world.publish(complete("A").with("project", "NONE"));

        assertEquals(ItemState.REFUSED, world.only().state());
        assertEquals(
                Optional.of(new WaitReason(WaitReason.Code.REFUSED, "project: There is no project NONE.")),
                world.only().schedule().reason());
    }

    @Test
    public void triesAgainAfterAnHour() {
        world.publish(complete("A").with("project", "NONE"));
        world.jira.issues().addProject("NONE");

        world.pass(Duration.ofMinutes(59));
        assertEquals(ItemState.REFUSED, world.only().state());

        world.pass(Duration.ofMinutes(3));
        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(Optional.empty(), world.reason());
    }

    @Test
    public void triesAgainWhenThePageChanges() {
        world.publish(complete("A").with("project", "NONE"));

        world.publish(complete("A").with("project", "OPS"));

        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void asksNotMoreThanOnceAnHourForARefusedIssue() {
        world.publish(complete("A").with("project", "NONE"));
        world.jira.forgetCalls();

        world.pass(Duration.ofHours(5));

        assertTrue(world.jira.callsOf("create") <= 5);
    }

    @Test
    public void createsTheIssueOnceAnAdministratorGivesARequiredFieldItsValue() {
        world.jira.issues().addProject("OPS").requiring("customfield_1", "Risk class");
        world.publish(complete("A"));
        assertEquals(
                Optional.of(new WaitReason(WaitReason.Code.REFUSED, "Risk class is required.")),
                world.only().schedule().reason());

        world.settings.store(Optional.empty(), Map.of(IssueSettings.FIELD_DEFAULTS, "PLAT: Risk class = High"));
        world.node.sync.settingsChanged(Optional.empty());
        world.pass(Duration.ofMinutes(1));
        assertEquals(ItemState.REFUSED, world.only().state());

        world.settings.store(
                Optional.of(world.only().location().spaceKey()),
                Map.of(IssueSettings.FIELD_DEFAULTS, "OPS: Risk class = High"));
        world.node.sync.settingsChanged(Optional.of(world.only().location().spaceKey()));
        world.pass(Duration.ofMinutes(1));

        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void declinesARefusedFinding() {
        world.publish(complete("A").with("project", "NONE"));

        world.publish(complete("A").with("track", "no").with("reason", "Too dear"));
        world.pass(Duration.ofHours(2));

        assertEquals(ItemState.WONT_DO, world.only().state());
        assertEquals(Optional.empty(), world.only().schedule().nextAt());
    }

    @Test
    public void putsARefusedFindingOffAndCreatesItsIssueOnceItIsWanted() {
        world.publish(complete("A").with("project", "NONE"));

        world.publish(complete("A").with("track", "later"));
        world.pass(Duration.ofHours(2));

        assertEquals(ItemState.LATER, world.only().state());
        assertEquals(List.of(), world.jira.issues().all());

        world.publish(complete("A"));
        world.pass(Duration.ofMinutes(1));

        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(1, world.jira.issues().all().size());
    }

    @Test
    public void createsTheIssueWhoseWholeRequestWasNotPermittedOnceItIs() {
        world.jira.failures().shutOut("alice-key", new JiraException.NotPermitted("No browse permission"));
        world.publish(complete("A"));
        assertEquals(
                Optional.of(new WaitReason(WaitReason.Code.NOT_PERMITTED, "alice-key", "No browse permission")),
                world.only().schedule().reason());
        assertEquals(ItemState.REFUSED, world.only().state());

        world.jira.failures().readmit("alice-key");
        world.pass(Duration.ofMinutes(62));

        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void keepsTrackingWhenAChangeIsRefused() {
        world.publish(complete("A"));
        world.jira.failures().failNext("update", refusal());

        world.publish(complete("A").with("due", "2027-01-31"));

        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(Optional.of(WaitReason.Code.REFUSED), world.reason());
    }

    @Test
    public void writesARefusedChangeAfterAnHour() {
        world.publish(complete("A"));
        world.jira.failures().failNext("update", refusal());
        world.publish(complete("A").with("due", "2027-01-31"));

        world.pass(Duration.ofMinutes(62));

        assertEquals(Optional.of(LocalDate.parse("2027-01-31")), world.issue().due());
        assertEquals(Optional.empty(), world.reason());
    }

    @Test
    public void neverTakesAnIssueForMissingThatCanBeReadButNotWritten() {
        world.publish(complete("A"));
        world.links.change(World.LINK, link -> link.withServiceAccount(Optional.of("bob-key")));
        world.jira.issues().addProject("OPS").hiddenFrom("carol-key");

        world.publish("carol", complete("A").with("due", "2027-01-31"));
        world.pass(Duration.ofHours(60));

        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(Optional.of(WaitReason.Code.NOT_PERMITTED), world.reason());
    }

    @Test
    public void writesWhatIsLeftWhenOneFieldIsRefused() {
        world.publish(complete("A"));
        world.jira
                .failures()
                .failNext(
                        "update",
                        new JiraException.Refused(
                                List.of(new RefusedField(Optional.of(IssueField.DUE), "duedate", "Not on the screen")),
                                List.of()));

        world.publish(complete("A").with("due", "2027-01-31").with("owner", "carol"));

        assertEquals(Optional.of("carol"), world.issue().assignee());
        assertEquals(Set.of(ItemFlag.FIELD_NOT_IN_JIRA), world.only().flags());
        assertEquals(Optional.empty(), world.only().schedule().nextAt());
    }

    @Test
    public void takesTheFlagOfARefusedFieldDownOnceItIsWritten() {
        writesWhatIsLeftWhenOneFieldIsRefused();

        world.publish(complete("A").with("due", "2027-02-28").with("owner", "carol"));

        assertEquals(Optional.of(LocalDate.parse("2027-02-28")), world.issue().due());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void keepsJirasWordsShort() {
        world.jira
                .failures()
                .failNext("create", new JiraException.Refused(List.of(), List.of("\uD83D\uDE00".repeat(2000))));

        world.publish(complete("A"));

        String words =
                world.only().schedule().reason().orElseThrow().arguments().get(0);
        assertTrue(words.length() <= 1000);
        assertTrue(Character.isLowSurrogate(words.charAt(words.length() - 1)));
    }

    @Test
    public void keepsTrackingAnIssueWhoseReaderMayNotAskWhoJiraIs() {
        world.publish(complete("A"));
        world.node.connections.guard().liftPauses();
        world.jira.failures().failNext("identity", new JiraException.NotPermitted("No"));

        world.node.sync.issueChanged(World.LINK, world.issue().id());
        world.work();

        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(Optional.of(WaitReason.Code.NOT_PERMITTED), world.reason());
    }

    @Test
    public void asksLessAndLessOftenForAnIssueWhoseCreationFailsEachTime() {
        EventfulJira failing = new EventfulJira(world.jira)
                .always(() -> world.jira.failures().failNext("create", new JiraException.WrongAnswer("HTML", null)));
        Node node = new Node(world, world.ports().with(failing));

        node.publish(complete("A"));
        node.passMinutes(60);

        assertTrue("calls: " + world.jira.callsOf("create"), world.jira.callsOf("create") <= 15);
    }

    @Test
    public void linksTheIssueBackOnceThatIsPermitted() {
        world.jira.failures().failNext("putRemoteLink", new JiraException.NotPermitted("No link permission"));
        world.publish(complete("A"));
        assertEquals(Optional.of(WaitReason.Code.NOT_PERMITTED), world.reason());

        world.pass(Duration.ofMinutes(62));

        assertEquals(1, world.jira.issues().remoteLinksOf(world.issue().id()).size());
        assertEquals(Optional.empty(), world.reason());
    }

    private static JiraException refusal() {
        return new JiraException.Refused(List.of(), List.of("The workflow does not allow it"));
    }
}
