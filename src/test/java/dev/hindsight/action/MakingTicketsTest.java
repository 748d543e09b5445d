package dev.hindsight.action;

import static dev.hindsight.action.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.action.Creation.WishedField;
import dev.hindsight.site.PageBuilder;
import dev.hindsight.site.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Test;

/** A published finding becomes an issue. */
public class MakingTicketsTest {

    private final World world = new World();

    @Test
    public void makesTheIssueThatThePageWishes() {
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
        assertEquals("To Do", world.only().ticket().orElseThrow().statusName());
        assertEquals(Optional.empty(), world.only().attempt().nextAt());
        assertEquals(Optional.empty(), world.reason());
    }

    @Test
    public void linksTheIssueBackToItsFinding() {
        world.publish(complete("A"));

        Backlink link = world.tracker.issues().backlinksOf(world.issue().id()).get(0);
        assertEquals(
                "hindsight:" + world.node.instance.id() + ":" + world.only().uid(), link.globalId());
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
                Set.of(new Caller(World.LINK, "carol-key")),
                world.tracker.calls().stream()
                        .map(InMemoryIssueTracker.Call::caller)
                        .collect(Collectors.toSet()));
    }

    @Test
    public void makesTheTicketsOfALargePageByAsFewCallsAsItCan() {
        world.publish(many(120));

        assertEquals(120, world.tracker.issues().all().size());
        assertEquals(3, world.tracker.callsOf("create"));
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
    public void makesTheRestOfALargePageWhenOneCallIsNotSent() {
        world.tracker.failures().failNext("create", new TrackerException.NotSent("down", null));

        world.publish(many(120));
        world.pass(Duration.ofMinutes(5));

        assertEquals(120, world.tracker.issues().all().size());
        assertEquals(
                120,
                world.tracker.issues().all().stream()
                        .map(Issue::summary)
                        .distinct()
                        .count());
    }

    @Test
    public void saysThatTheOwnerCannotBeAssigned() {
        world.tracker.issues().addProject("OPS").unassignable("bob");

        world.publish(complete("A"));

        assertEquals(Set.of(Flag.OWNER_UNASSIGNABLE), world.only().flags());
        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void forgetsThatAnOwnerCouldNotBeAssignedOnceAnotherIs() {
        world.tracker.issues().addProject("OPS").unassignable("bob");
        world.publish(complete("A"));

        world.publish(complete("A").with("owner", "carol"));

        assertEquals(Set.of(), world.only().flags());
        assertEquals(Optional.of("carol"), world.issue().assignee());
    }

    @Test
    public void saysThatTheTrackerHasNoPlaceForAField() {
        world.tracker.issues().addProject("OPS").withoutField(WishedField.DUE);

        world.publish(complete("A"));

        assertEquals(Set.of(Flag.FIELD_NOT_IN_JIRA), world.only().flags());
    }

    @Test
    public void keepsSayingThatTheTrackerHasNoPlaceForAField() {
        world.tracker.issues().addProject("OPS").withoutField(WishedField.DUE);
        world.publish(complete("A"));

        world.node.refresh.changed(World.LINK, world.issue().id());
        world.pass(Duration.ofMinutes(2));

        assertEquals(Set.of(Flag.FIELD_NOT_IN_JIRA), world.only().flags());
    }

    @Test
    public void forgetsThatTheTrackerHadNoPlaceForAFieldOnceItHasOne() {
        world.tracker.issues().addProject("OPS").withoutField(WishedField.DUE);
        world.publish(complete("A"));

        world.inJira().due("2026-12-15");
        world.pass(Duration.ofMinutes(2));

        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void saysNothingOfAFieldThatThePageDidNotWish() {
        world.tracker.issues().addProject("OPS").withoutField(WishedField.LABELS);

        world.publish(complete("A"));

        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void prefersTheProjectOfTheBlockToThatOfTheSpace() {
        world.tracker.issues().addProject("PLAT");

        world.publish(complete("A").with("project", "PLAT"));

        assertEquals("PLAT-1", world.issue().key());
    }

    @Test
    public void prefersTheProjectOfTheSpaceToThatOfTheSite() {
        world.tracker.issues().addProject("ENG");
        world.settings.store(Optional.of("ENG"), Map.of(Setting.PROJECT, "ENG"));
        world.pages.store(PageBuilder.page(World.PAGE).inSpace("ENG").build());

        world.publish(complete("A"));

        assertEquals("ENG-1", world.issue().key());
    }

    @Test
    public void waitsUntilAProjectIsChosen() {
        world.settings.store(Optional.empty(), Map.of(Setting.PROJECT, ""));
        world.publish(complete("A"));
        assertEquals(Optional.of(Reason.Code.NOT_SET_UP), world.reason());

        world.settings.store(Optional.empty(), Map.of(Setting.PROJECT, "OPS"));
        world.pass(Duration.ofMinutes(16));

        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void waitsUntilALinkIsChosen() {
        world.settings.store(Optional.empty(), Map.of(Setting.LINK, ""));
        world.publish(complete("A"));
        assertEquals(Optional.of(Reason.Code.NOT_SET_UP), world.reason());

        world.settings.store(Optional.empty(), Map.of(Setting.LINK, World.LINK));
        world.pass(Duration.ofMinutes(16));

        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void asksTheTrackerNothingWhenAPageIsPublishedUnchanged() {
        world.publish(complete("A"), complete("B").with("theme", "Scaling"));
        world.tracker.forgetCalls();

        world.publish("carol", complete("A"), complete("B").with("theme", "Scaling"));

        assertEquals(List.of(), world.tracker.calls());
    }

    @Test
    public void settlesEverythingThatItDid() {
        world.publish(many(20));

        assertTrue(world.items.due(World.START.plusSeconds(365 * 86_400L), 500).isEmpty());
    }

    @Test
    public void neverMakesAVersionThatWasRolledBack() {
        world.node.looks.mark(World.PAGE, 1, "alice-key");
        world.pass(Duration.ofMinutes(3));

        world.publish(World.PAGE, "alice", "<p>Nothing</p>");

        assertFalse(
                world.tracker.calls().stream().anyMatch(call -> call.operation().equals("create")));
        assertEquals(List.of(), world.knownPages.waiting(10));
    }

    private static FindingMarkup[] many(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> complete("Finding " + number))
                .toArray(FindingMarkup[]::new);
    }
}
