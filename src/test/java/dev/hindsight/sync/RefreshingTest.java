package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.connection.LinkState;
import dev.hindsight.issue.InMemoryJira;
import dev.hindsight.issue.IssueEdit;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.SyncSchedule.Unreadable;
import dev.hindsight.item.WaitReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** What changed in Jira is noticed: by webhook, by poll, and by a slow sweep. */
public class RefreshingTest {

    private final World world = new World();

    @Test
    public void noticesAChangeByThePoll() {
        world.publish(complete("A"));

        world.inJira().close();
        world.pass(Duration.ofMinutes(2));

        assertEquals(StatusCategory.DONE, world.only().issue().orElseThrow().category());
    }

    @Test
    public void readsNothingByItselfThatThePollHasShown() {
        world.publish(complete("A"), complete("B"), complete("C"));
        String changed = world.titled("B").issue().orElseThrow().id().issueId();
        world.pass(Duration.ofMinutes(5));
        world.jira.forgetCalls();

        new IssueEdit(world.jira.issues(), changed).close();
        world.pass(Duration.ofMinutes(3));

        assertEquals(List.of(), subjectsOf("read"));
        assertEquals(
                StatusCategory.DONE, world.titled("B").issue().orElseThrow().category());
    }

    @Test
    public void noticesAChangeThatTheIndexShowsLate() {
        world.publish(complete("A"));
        world.pass(Duration.ofMinutes(5));
        world.jira.lagIndexBy(Duration.ofMinutes(2));

        world.inJira().close();
        world.pass(Duration.ofMinutes(5));

        assertEquals(StatusCategory.DONE, world.only().issue().orElseThrow().category());
    }

    @Test
    public void noticesWhatChangedWhileJiraCouldNotBePolled() {
        world.publish(complete("A"));
        world.pass(Duration.ofMinutes(5));
        world.inJira().close();
        world.jira.failures().breakLink(World.LINK, new JiraException.NotSent("down", null));
        world.pass(Duration.ofMinutes(30));

        world.jira.failures().repair(World.LINK);
        world.pass(Duration.ofMinutes(3));

        assertEquals(StatusCategory.DONE, world.only().issue().orElseThrow().category());
    }

    @Test
    public void movesItsMarkOnlyAfterEveryPageWasRead() {
        world.publish(complete("A"));
        world.round();
        Instant mark = world.links.find(World.LINK).flatMap(LinkState::polledTo).orElseThrow();
        world.clock.pass(Duration.ofMinutes(1));
        world.jira.failures().failNext("changedWithin", new JiraException.WrongAnswer("HTML", null));

        world.round();

        assertEquals(Optional.of(mark), world.links.find(World.LINK).flatMap(LinkState::polledTo));
    }

    @Test
    public void readsWhatAWebhookNames() {
        world.publish(complete("A"));
        world.inJira().close();
        world.jira.forgetCalls();

        world.node.sync.issueChanged(World.LINK, world.issue().id());
        world.work();

        assertEquals(StatusCategory.DONE, world.only().issue().orElseThrow().category());
        assertEquals(0, world.jira.callsOf("changedWithin"));
    }

    @Test
    public void asksNothingAboutAnIssueThatIsNotOurs() {
        world.publish(complete("A"));
        world.jira.forgetCalls();

        world.node.sync.issueChanged(World.LINK, "4711");
        world.node.sync.issueChanged("another link", world.issue().id());
        world.work();

        assertEquals(List.of(), world.jira.calls());
    }

    @Test
    public void readsEachOpenIssueOnceADay() {
        world.publish(complete("A"));
        world.jira.forgetCalls();

        world.pass(Duration.ofHours(73));

        assertEquals(3, world.jira.callsOf("read"));
    }

    @Test
    public void leavesTheIssuesOfAPausedLinkToTheirPause() {
        world.publish(complete("A"));
        world.links.change(World.LINK, link -> link.pausedUntil(World.START.plus(Duration.ofMinutes(10))));
        world.jira.forgetCalls();

        world.pass(Duration.ofMinutes(9));

        assertEquals(List.of(), world.jira.calls());
    }

    @Test
    public void noticesAnIssueThatWasMovedByTheSweep() {
        world.publish(complete("A"));

        world.jira.issues().addProject("PLAT");
        world.inJira().move("PLAT");
        world.pass(Duration.ofHours(25));

        assertEquals("PLAT-1", world.only().issue().orElseThrow().key());
    }

    @Test
    public void provesNothingByOneRefusal() {
        world.publish(complete("A"));
        world.jira.issues().addProject("OPS").hiddenFrom("alice-key");

        world.node.sync.issueChanged(World.LINK, world.issue().id());
        world.work();

        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(Optional.of(WaitReason.Code.NO_SUCH_ISSUE), world.reason());
    }

    @Test
    public void callsAnIssueMissingAfterThreeRefusalsOverADay() {
        world.publish(complete("A"));
        world.inJira().delete();

        world.pass(Duration.ofHours(47));
        assertEquals(ItemState.TRACKED, world.only().state());

        world.pass(Duration.ofHours(2));
        assertEquals(ItemState.MISSING, world.only().state());
    }

    @Test
    public void doesNotHurryToCallAnIssueMissingBecauseOfWebhooks() {
        world.publish(complete("A"));
        String id = world.issue().id();
        world.jira.issues().addProject("OPS").hiddenFrom("alice-key");

        for (int hook = 0; hook < 10; hook++) {
            world.node.sync.issueChanged(World.LINK, id);
            world.pass(Duration.ofMinutes(1));
        }

        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void doesNotCountFailuresOfJiraAsRefusals() {
        world.publish(complete("A"));
        world.jira.failures().breakLink(World.LINK, new JiraException.NotSent("down", null));
        world.node.sync.issueChanged(World.LINK, world.issue().id());
        world.pass(Duration.ofHours(2));
        world.jira.failures().repair(World.LINK);
        world.jira.issues().addProject("OPS").hiddenFrom("alice-key");

        world.pass(Duration.ofHours(2));

        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(Optional.of(1), world.only().schedule().unreadable().map(Unreadable::refusals));
    }

    @Test
    public void asksForAMissingIssueTwiceADay() {
        world.publish(complete("A"));
        world.inJira().delete();
        world.pass(Duration.ofHours(50));
        world.jira.forgetCalls();

        world.pass(Duration.ofDays(2));

        assertEquals(4, world.jira.callsOf("read"));
    }

    @Test
    public void tracksAMissingIssueAgainOnceItCanBeRead() {
        world.publish(complete("A"));
        world.links.change(World.LINK, link -> link.withServiceAccount(Optional.of("bob-key")));
        world.jira.issues().addProject("OPS").hiddenFrom("bob-key");
        world.pass(Duration.ofHours(50));
        assertEquals(ItemState.MISSING, world.only().state());

        world.links.change(World.LINK, link -> link.withServiceAccount(Optional.of("carol-key")));
        world.pass(Duration.ofHours(13));

        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(Optional.empty(), world.reason());
    }

    @Test
    public void tracksAMissingIssueAgainAsSoonAsAPollShowsIt() {
        world.publish(complete("A"));
        world.links.change(World.LINK, link -> link.withServiceAccount(Optional.of("bob-key")));
        world.jira.issues().addProject("OPS").hiddenFrom("bob-key");
        world.pass(Duration.ofHours(50));

        world.links.change(World.LINK, link -> link.withServiceAccount(Optional.of("carol-key")));
        world.inJira().rename("Visible again");
        world.pass(Duration.ofMinutes(2));

        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void sweepsThoughManyIssuesCannotBeRead() {
        world.publish(complete("A"), complete("B"));
        new IssueEdit(
                        world.jira.issues(),
                        world.titled("A").issue().orElseThrow().id().issueId())
                .delete();
        world.pass(Duration.ofHours(30));
        world.jira.forgetCalls();

        world.pass(Duration.ofDays(1));

        assertTrue(world.jira.callsOf("read") <= 4);
        assertEquals(ItemState.TRACKED, world.titled("B").state());
    }

    @Test
    public void readsNothingThatWasReadSinceAWebhookNamedIt() {
        world.publish(complete("A"));
        world.jira.forgetCalls();
        world.node.sync.issueChanged(World.LINK, world.issue().id());
        world.clock.pass(Duration.ofSeconds(1));
        Node other = new Node(world);
        other.sync.issueChanged(World.LINK, world.issue().id());
        other.executor.doWhatIsDue();

        world.work();

        assertEquals(1, world.jira.callsOf("read"));
    }

    private List<List<String>> subjectsOf(String operation) {
        return world.jira.calls().stream()
                .filter(call -> call.operation().equals(operation))
                .map(InMemoryJira.Call::subjects)
                .toList();
    }
}
