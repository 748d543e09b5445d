package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.Impact;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.FieldRefusal;
import dev.hindsight.issue.InMemoryJira;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueField;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.RemoteLink;
import dev.hindsight.issue.SharedField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.wiki.PageBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Test;

/** A published finding becomes an issue. */
public class CreatingIssuesTest {

    private final World world = new World();

    @Test
    public void createsTheIssueThatThePageWants() {
        world.publish(complete("A").with("theme", "Data Integrity").with("cause", "Disk full"));

        Issue issue = world.issue();
        assertEquals("A", issue.summary());
        assertEquals(Optional.of("bob"), issue.assignee());
        assertEquals("2026-12-15", issue.due().orElseThrow().toString());
        assertEquals(List.of("postmortem", "theme-data-integrity"), issue.labels());
        assertTrue(issue.description().contains("Disk full"));
    }

    @Test
    public void tracksTheIssueAtOnce() {
        world.publish(complete("A"));

        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals("To Do", world.only().issue().orElseThrow().statusName());
        assertEquals(Optional.empty(), world.only().schedule().nextAt());
        assertEquals(Optional.empty(), world.reason());
    }

    @Test
    public void linksTheIssueBackToItsFinding() {
        world.publish(complete("A"));

        RemoteLink link = world.jira.issues().remoteLinksOf(world.issue().id()).get(0);
        assertEquals(
                "hindsight:" + world.node.installation.id() + ":" + world.only().uid(), link.globalId());
        assertEquals(
                "http://wiki.example/pages/viewpage.action?pageId=100#finding-"
                        + world.only().uid(),
                link.url().toString());
        assertEquals("Postmortem 100", link.title());
    }

    @Test
    public void makesEveryCallInTheNameOfThePublisher() {
        world.publish("carol", complete("A"));

        assertEquals(
                Set.of(new Actor(World.LINK, "carol-key")),
                world.jira.calls().stream().map(InMemoryJira.Call::actor).collect(Collectors.toSet()));
    }

    @Test
    public void createsTheIssuesOfALargePageByAsFewCallsAsItCan() {
        world.publish(many(120));

        assertEquals(120, world.jira.issues().all().size());
        assertEquals(3, world.jira.callsOf("create"));
        assertTrue(world.all().stream().allMatch(item -> item.state() == ItemState.TRACKED));
    }

    @Test
    public void storesWhatBecameOfEachWhenAPartFails() {
        world.publish(complete("A"), complete("B").with("project", "NONE"), complete("C"));

        assertEquals(
                List.of(ItemState.TRACKED, ItemState.REFUSED, ItemState.TRACKED),
                world.all().stream().map(ActionItem::state).toList());
    }

    @Test
    public void createsTheRestOfALargePageWhenOneCallIsNotSent() {
        world.jira.failures().failNext("create", new JiraException.NotSent("down", null));

        world.publish(many(120));
        world.pass(Duration.ofMinutes(5));

        assertEquals(120, world.jira.issues().all().size());
        assertEquals(
                120,
                world.jira.issues().all().stream()
                        .map(Issue::summary)
                        .distinct()
                        .count());
    }

    @Test
    public void saysThatTheOwnerCannotBeAssigned() {
        world.jira.issues().addProject("OPS").unassignable("bob");

        world.publish(complete("A"));

        assertEquals(Set.of(ItemFlag.OWNER_UNASSIGNABLE), world.only().flags());
        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void forgetsThatAnOwnerCouldNotBeAssignedOnceAnotherIs() {
        world.jira.issues().addProject("OPS").unassignable("bob");
        world.publish(complete("A"));

        world.publish(complete("A").with("owner", "carol"));

        assertEquals(Set.of(), world.only().flags());
        assertEquals(Optional.of("carol"), world.issue().assignee());
    }

    @Test
    public void saysThatJiraHasNoPlaceForAField() {
        world.jira.issues().addProject("OPS").withoutField(IssueField.DUE);

        world.publish(complete("A"));

        assertEquals(Set.of(ItemFlag.FIELD_NOT_IN_JIRA), world.only().flags());
    }

    @Test
    public void saysThatThePriorityThatIsSetWasLeftOut() {
        world.settings.store(Optional.empty(), Map.of(IssueSettings.priority(Impact.LOW), "9"));
        world.jira.issues().addProject("OPS").withoutPriority("9");

        world.publish(complete("A").with("impact", "low"));
        world.pass(Duration.ofMinutes(3));

        assertEquals(Set.of(ItemFlag.FIELD_NOT_IN_JIRA), world.only().flags());
        assertEquals(
                Optional.of("Not in the scheme."),
                world.only().synced(SharedField.PRIORITY).refusal().map(FieldRefusal::words));
    }

    @Test
    public void assignsTheOwnerWhomJiraLeftOutWithoutAWord() {
        world.jira.issues().addProject("OPS").assigningAtFirst("");

        world.publish(complete("A"));

        assertEquals(Optional.of("bob"), world.issue().assignee());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void takesWhomJiraAssignedInPlaceOfARefusedOwnerForNoConflict() {
        world.jira.issues().addProject("OPS").unassignable("bob").assigningAtFirst("carol");
        world.publish(complete("A"));
        assertEquals(Optional.of("carol"), world.issue().assignee());
        assertEquals(Set.of(ItemFlag.OWNER_UNASSIGNABLE), world.only().flags());

        world.jira.issues().addProject("OPS").opened();
        world.node.sync.settingsChanged(Optional.empty());
        world.work();

        assertEquals(Optional.of("bob"), world.issue().assignee());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void keepsSayingThatJiraHasNoPlaceForAField() {
        world.jira.issues().addProject("OPS").withoutField(IssueField.DUE);
        world.publish(complete("A"));

        world.node.sync.issueChanged(World.LINK, world.issue().id());
        world.pass(Duration.ofMinutes(2));

        assertEquals(Set.of(ItemFlag.FIELD_NOT_IN_JIRA), world.only().flags());
    }

    @Test
    public void forgetsThatJiraHadNoPlaceForAFieldOnceItHasOne() {
        world.jira.issues().addProject("OPS").withoutField(IssueField.DUE);
        world.publish(complete("A"));

        world.inJira().due("2026-12-15");
        world.pass(Duration.ofMinutes(2));

        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void saysNothingOfAFieldThatThePageDidNotWant() {
        world.jira.issues().addProject("OPS").withoutField(IssueField.PRIORITY);

        world.publish(complete("A"));

        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void prefersTheProjectOfTheBlockToThatOfTheSpace() {
        world.jira.issues().addProject("PLAT");

        world.publish(complete("A").with("project", "PLAT"));

        assertEquals("PLAT-1", world.issue().key());
    }

    @Test
    public void prefersTheProjectOfTheSpaceToThatOfTheSite() {
        world.jira.issues().addProject("ENG");
        world.settings.store(Optional.of("ENG"), Map.of(IssueSettings.PROJECT, "ENG"));
        world.pages.store(PageBuilder.page(World.PAGE).inSpace("ENG").build());

        world.publish(complete("A"));

        assertEquals("ENG-1", world.issue().key());
    }

    @Test
    public void waitsUntilAProjectIsChosen() {
        world.settings.store(Optional.empty(), Map.of(IssueSettings.PROJECT, ""));
        world.publish(complete("A"));
        assertEquals(Optional.of(WaitReason.Code.NOT_SET_UP), world.reason());

        world.settings.store(Optional.empty(), Map.of(IssueSettings.PROJECT, "OPS"));
        world.pass(Duration.ofMinutes(16));

        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void waitsUntilALinkIsChosen() {
        world.settings.store(Optional.empty(), Map.of(IssueSettings.LINK, ""));
        world.publish(complete("A"));
        assertEquals(Optional.of(WaitReason.Code.NOT_SET_UP), world.reason());

        world.settings.store(Optional.empty(), Map.of(IssueSettings.LINK, World.LINK));
        world.pass(Duration.ofMinutes(16));

        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void asksJiraNothingWhenAPageIsPublishedUnchanged() {
        world.publish(complete("A"), complete("B").with("theme", "Scaling"));
        world.jira.forgetCalls();

        world.publish("carol", complete("A"), complete("B").with("theme", "Scaling"));

        assertEquals(List.of(), world.jira.calls());
    }

    @Test
    public void settlesEverythingThatItDid() {
        world.publish(many(20));

        assertTrue(world.items.due(World.START.plusSeconds(365 * 86_400L), 500).isEmpty());
    }

    @Test
    public void neverMakesAVersionThatWasRolledBack() {
        world.node.scanner.request(World.PAGE, 1, "alice-key");
        world.pass(Duration.ofMinutes(3));

        world.publish(World.PAGE, "alice", "<p>Nothing</p>");

        assertFalse(
                world.jira.calls().stream().anyMatch(call -> call.operation().equals("create")));
        assertEquals(List.of(), world.trackedPages.pendingScans(10));
    }

    private static FindingMarkup[] many(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> complete("Finding " + number))
                .toArray(FindingMarkup[]::new);
    }
}
