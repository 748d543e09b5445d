package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.approval.ApprovalDecision;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.DescriptionSection;
import dev.hindsight.issue.IssueEdit;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.Closing;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.wiki.PageBuilder;
import java.time.Duration;
import java.time.Instant;
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
        assertEquals(0, world.jira.callsOf("create"));
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
        assertTrue(DescriptionSection.in(world.issue().description()).isPresent());
    }

    @Test
    public void leavesTheOwnerOfAnExistingIssue() {
        String id = existing("OPS", "Theirs");
        new IssueEdit(world.jira.issues(), id).assign("carol");

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
                world.jira.calls().stream()
                        .filter(call -> call.operation().equals("resolve"))
                        .map(call -> call.actor().userKey())
                        .toList());
    }

    @Test
    public void saysTheSameOfAnInvisibleIssueAsOfOneThatDoesNotExist() {
        existing("OPS", "Theirs");
        world.jira.issues().addProject("SEC").hiddenFrom("alice-key");
        existing("SEC", "Secret");

        world.publish(complete("A").with("issue", "SEC-1"), complete("B").with("issue", "OPS-99"));

        assertEquals(ItemState.REFUSED, world.titled("A").state());
        assertEquals(ItemState.REFUSED, world.titled("B").state());
        assertEquals(
                new WaitReason(WaitReason.Code.NO_SUCH_ISSUE, "SEC-1"),
                world.titled("A").schedule().reason().orElseThrow());
        assertEquals(
                new WaitReason(WaitReason.Code.NO_SUCH_ISSUE, "OPS-99"),
                world.titled("B").schedule().reason().orElseThrow());
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
        world.jira.issues().move(id, "PLAT");

        world.publish(complete("A").with("issue", "OPS-1"));

        assertEquals("PLAT-1", world.only().issue().orElseThrow().key());
    }

    @Test
    public void bindsTheIssueOnceJiraIsBack() {
        existing("OPS", "Theirs");
        world.jira.failures().breakLink(World.LINK, new JiraException.NotSent("down", null));
        world.publish(complete("A").with("issue", "OPS-1"));
        assertEquals(Optional.of(WaitReason.Code.UNREACHABLE), world.reason());

        world.jira.failures().repair(World.LINK);
        world.pass(Duration.ofMinutes(5));

        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void bindsNothingForADraft() {
        existing("OPS", "Theirs");
        world.pages.store(PageBuilder.page(World.PAGE)
                .labeled(ApprovalDecision.DRAFT_LABEL)
                .build());

        world.publish(complete("A").with("issue", "OPS-1"));

        assertEquals(List.of(), world.jira.calls());
    }

    @Test
    public void saysWhoMayNotLinkTheIssueBackThoughItsFieldsWereFilled() {
        existing("OPS", "Theirs");
        world.jira.failures().failNext("putRemoteLink", new JiraException.NotPermitted("No link permission"));

        world.publish(complete("A").with("issue", "OPS-1"));

        assertEquals(Optional.of("bob"), world.issue().assignee());
        assertEquals(
                new WaitReason(WaitReason.Code.NOT_PERMITTED, "alice-key", "No link permission"),
                world.only().schedule().reason().orElseThrow());
    }

    @Test
    public void knowsSinceWhenAClosedIssueHasBeenClosed() {
        IssueEdit theirs = new IssueEdit(world.jira.issues(), existing("OPS", "Theirs"));
        world.clock.pass(Duration.ofDays(1));
        Instant closed = world.clock.instant();
        theirs.close();
        world.clock.pass(Duration.ofDays(30));
        theirs.describe("Looked at again");

        world.publish(complete("A").with("issue", "OPS-1"));

        assertEquals(Optional.of(closed), world.only().closing().map(Closing::at));
    }

    private String existing(String project, String summary) {
        return world.jira
                .issues()
                .put(new Actor(World.LINK, "carol-key"), project, summary)
                .id();
    }
}
