package dev.hindsight.action;

import static dev.hindsight.action.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.site.PageBuilder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** A block that names an existing issue tracks that one. */
public class BindingIssuesTest {

    private final World world = new World();

    @Test
    public void tracksTheIssueThatTheBlockNames() {
        existing("OPS", "Theirs");

        world.publish(complete("A").with("issue", "OPS-1"));

        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(0, world.tracker.callsOf("create"));
    }

    @Test
    public void leavesTheSummaryOfAnExistingIssue() {
        existing("OPS", "Theirs");
        world.publish(complete("A").with("issue", "OPS-1"));

        world.publish(complete("A").with("issue", "OPS-1").with("title", "B"));

        assertEquals("Theirs", world.issue().summary());
    }

    @Test
    public void fillsWhatAnExistingIssueLeavesEmpty() {
        existing("OPS", "Theirs");

        world.publish(complete("A").with("issue", "OPS-1"));

        assertEquals(Optional.of("bob"), world.issue().assignee());
        assertEquals(Optional.of(LocalDate.parse("2026-12-15")), world.issue().due());
        assertTrue(TicketSection.in(world.issue().description()).isPresent());
    }

    @Test
    public void leavesTheOwnerOfAnExistingIssue() {
        String id = existing("OPS", "Theirs");
        new IssueEdit(world.tracker.issues(), id).assign("carol");

        world.publish(complete("A").with("issue", "OPS-1"));

        assertEquals(Optional.of("carol"), world.issue().assignee());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void looksTheIssueUpAsThePublisherOnly() {
        existing("OPS", "Theirs");

        world.publish("carol", complete("A").with("issue", "OPS-1"));

        assertEquals(
                List.of("carol-key"),
                world.tracker.calls().stream()
                        .filter(call -> call.operation().equals("resolve"))
                        .map(call -> call.caller().userKey())
                        .toList());
    }

    @Test
    public void saysTheSameOfAnInvisibleIssueAsOfOneThatDoesNotExist() {
        existing("OPS", "Theirs");
        world.tracker.issues().addProject("SEC").hiddenFrom("alice-key");
        existing("SEC", "Secret");

        world.publish(complete("A").with("issue", "SEC-1"), complete("B").with("issue", "OPS-99"));

        assertEquals(ItemState.REFUSED, world.titled("A").state());
        assertEquals(ItemState.REFUSED, world.titled("B").state());
        assertEquals(
                new Reason(Reason.Code.NO_SUCH_ISSUE, "SEC-1"),
                world.titled("A").attempt().reason().orElseThrow());
        assertEquals(
                new Reason(Reason.Code.NO_SUCH_ISSUE, "OPS-99"),
                world.titled("B").attempt().reason().orElseThrow());
    }

    @Test
    public void tracksTheIssueOnceThePageNamesTheRightOne() {
        existing("OPS", "Theirs");
        world.publish(complete("A").with("issue", "OPS-99"));

        world.publish(complete("A").with("issue", "OPS-1"));

        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(Optional.empty(), world.reason());
    }

    @Test
    public void bindsAnIssueThatWasMovedByItsFormerKey() {
        String id = existing("OPS", "Theirs");
        world.tracker.issues().move(id, "PLAT");

        world.publish(complete("A").with("issue", "OPS-1"));

        assertEquals("PLAT-1", world.only().ticket().orElseThrow().key());
    }

    @Test
    public void bindsTheIssueOnceTheTrackerIsBack() {
        existing("OPS", "Theirs");
        world.tracker.failures().breakLink(World.LINK, new TrackerException.NotSent("down", null));
        world.publish(complete("A").with("issue", "OPS-1"));
        assertEquals(Optional.of(Reason.Code.UNREACHABLE), world.reason());

        world.tracker.failures().repair(World.LINK);
        world.pass(Duration.ofMinutes(5));

        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void bindsNothingForADraft() {
        existing("OPS", "Theirs");
        world.pages.store(
                PageBuilder.page(World.PAGE).labelled(Clearance.DRAFT_LABEL).build());

        world.publish(complete("A").with("issue", "OPS-1"));

        assertEquals(List.of(), world.tracker.calls());
    }

    private String existing(String project, String summary) {
        return world.tracker
                .issues()
                .put(new Caller(World.LINK, "carol-key"), project, summary)
                .id();
    }
}
