package dev.hindsight.action;

import static dev.hindsight.action.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** What changed in the tracker is noticed: by webhook, by poll, and by a slow sweep. */
public class RefreshingTest {

    private final World world = new World();

    @Test
    public void noticesAChangeByThePoll() {
        world.publish(complete("A"));

        world.inJira().close();
        world.pass(Duration.ofMinutes(2));

        assertEquals(Category.DONE, world.only().ticket().orElseThrow().category());
    }

    @Test
    public void readsOnlyWhatChanged() {
        world.publish(complete("A"), complete("B"), complete("C"));
        String changed = world.titled("B").ticket().orElseThrow().id().issueId();
        world.pass(Duration.ofMinutes(5));
        world.tracker.forgetCalls();

        new IssueEdit(world.tracker.issues(), changed).close();
        world.pass(Duration.ofMinutes(3));

        assertEquals(List.of(List.of(changed)), subjectsOf("read"));
    }

    @Test
    public void noticesAChangeThatTheIndexShowsLate() {
        world.publish(complete("A"));
        world.pass(Duration.ofMinutes(5));
        world.tracker.lagIndexBy(Duration.ofMinutes(2));

        world.inJira().close();
        world.pass(Duration.ofMinutes(5));

        assertEquals(Category.DONE, world.only().ticket().orElseThrow().category());
    }

    @Test
    public void noticesWhatChangedWhileTheTrackerCouldNotBePolled() {
        world.publish(complete("A"));
        world.pass(Duration.ofMinutes(5));
        world.inJira().close();
        world.tracker.failures().breakLink(World.LINK, new TrackerException.NotSent("down", null));
        world.pass(Duration.ofMinutes(30));

        world.tracker.failures().repair(World.LINK);
        world.pass(Duration.ofMinutes(3));

        assertEquals(Category.DONE, world.only().ticket().orElseThrow().category());
    }

    @Test
    public void movesItsMarkOnlyAfterEveryPageWasRead() {
        world.publish(complete("A"));
        world.round();
        Instant mark = world.links.find(World.LINK).flatMap(Link::polledTo).orElseThrow();
        world.clock.pass(Duration.ofMinutes(1));
        world.tracker.failures().failNext("changedWithin", new TrackerException.WrongAnswer("HTML", null));

        world.round();

        assertEquals(Optional.of(mark), world.links.find(World.LINK).flatMap(Link::polledTo));
    }

    @Test
    public void movesItsMarkThoughOneActorIsShutOut() {
        world.publish(complete("A"));
        world.publish(200, "carol", FindingMarkup.page(complete("B")));
        world.tracker
                .failures()
                .shutOut("alice-key", new TrackerException.NotAuthorised(URI.create("http://jira.example")));

        world.pass(Duration.ofMinutes(3));

        assertEquals(
                Optional.of(world.clock.instant()), world.links.find(World.LINK).flatMap(Link::polledTo));
    }

    @Test
    public void readsWhatAWebhookNames() {
        world.publish(complete("A"));
        world.inJira().close();
        world.tracker.forgetCalls();

        world.node.rounds.changed(World.LINK, world.issue().id());
        world.work();

        assertEquals(Category.DONE, world.only().ticket().orElseThrow().category());
        assertEquals(0, world.tracker.callsOf("changedWithin"));
    }

    @Test
    public void asksNothingAboutAnIssueThatIsNotOurs() {
        world.publish(complete("A"));
        world.tracker.forgetCalls();

        world.node.rounds.changed(World.LINK, "4711");
        world.node.rounds.changed("another link", world.issue().id());
        world.work();

        assertEquals(List.of(), world.tracker.calls());
    }

    @Test
    public void readsEachOpenIssueOnceADay() {
        world.publish(complete("A"));
        world.tracker.forgetCalls();

        world.pass(Duration.ofHours(73));

        assertEquals(3, world.tracker.callsOf("read"));
    }

    @Test
    public void leavesTheIssuesOfAPausedLinkToTheirPause() {
        world.publish(complete("A"));
        world.links.change(World.LINK, link -> link.pausedUntil(World.START.plus(Duration.ofMinutes(10))));
        world.tracker.forgetCalls();

        world.pass(Duration.ofMinutes(9));

        assertEquals(List.of(), world.tracker.calls());
    }

    @Test
    public void showsTheNewKeyOfAnIssueThatWasMoved() {
        world.publish(complete("A"));
        String id = world.issue().id();

        world.tracker.issues().addProject("PLAT");
        world.inJira().move("PLAT");
        world.node.rounds.changed(World.LINK, id);
        world.work();

        assertEquals("PLAT-1", world.only().ticket().orElseThrow().key());
        assertEquals(id, world.only().ticket().orElseThrow().id().issueId());
    }

    @Test
    public void noticesAnIssueThatWasMovedByTheSweep() {
        world.publish(complete("A"));

        world.tracker.issues().addProject("PLAT");
        world.inJira().move("PLAT");
        world.pass(Duration.ofHours(25));

        assertEquals("PLAT-1", world.only().ticket().orElseThrow().key());
    }

    @Test
    public void provesNothingByOneRefusal() {
        world.publish(complete("A"));
        world.tracker.issues().addProject("OPS").hiddenFrom("alice-key");

        world.node.rounds.changed(World.LINK, world.issue().id());
        world.work();

        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(Optional.of(Reason.Code.NO_SUCH_ISSUE), world.reason());
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
        world.tracker.issues().addProject("OPS").hiddenFrom("alice-key");

        for (int hook = 0; hook < 10; hook++) {
            world.node.rounds.changed(World.LINK, id);
            world.pass(Duration.ofMinutes(1));
        }

        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void doesNotCountFailuresOfTheTrackerAsRefusals() {
        world.publish(complete("A"));
        world.tracker.failures().breakLink(World.LINK, new TrackerException.NotSent("down", null));
        world.node.rounds.changed(World.LINK, world.issue().id());
        world.pass(Duration.ofHours(2));
        world.tracker.failures().repair(World.LINK);
        world.tracker.issues().addProject("OPS").hiddenFrom("alice-key");

        world.pass(Duration.ofHours(2));

        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(1, world.only().attempt().tries());
    }

    @Test
    public void asksForAMissingIssueTwiceADay() {
        world.publish(complete("A"));
        world.inJira().delete();
        world.pass(Duration.ofHours(50));
        world.tracker.forgetCalls();

        world.pass(Duration.ofDays(2));

        assertEquals(4, world.tracker.callsOf("read"));
    }

    @Test
    public void tracksAMissingIssueAgainOnceItCanBeRead() {
        world.publish(complete("A"));
        world.links.change(World.LINK, link -> link.readingAs(Optional.of("bob-key")));
        world.tracker.issues().addProject("OPS").hiddenFrom("bob-key");
        world.pass(Duration.ofHours(50));
        assertEquals(ItemState.MISSING, world.only().state());

        world.links.change(World.LINK, link -> link.readingAs(Optional.of("carol-key")));
        world.pass(Duration.ofHours(13));

        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(Optional.empty(), world.reason());
    }

    @Test
    public void tracksAMissingIssueAgainAsSoonAsAPollShowsIt() {
        world.publish(complete("A"));
        world.links.change(World.LINK, link -> link.readingAs(Optional.of("bob-key")));
        world.tracker.issues().addProject("OPS").hiddenFrom("bob-key");
        world.pass(Duration.ofHours(50));

        world.links.change(World.LINK, link -> link.readingAs(Optional.of("carol-key")));
        world.inJira().rename("Visible again");
        world.pass(Duration.ofMinutes(2));

        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void sweepsThoughManyIssuesCannotBeRead() {
        world.publish(complete("A"), complete("B"));
        new IssueEdit(
                        world.tracker.issues(),
                        world.titled("A").ticket().orElseThrow().id().issueId())
                .delete();
        world.pass(Duration.ofHours(30));
        world.tracker.forgetCalls();

        world.pass(Duration.ofDays(1));

        assertTrue(world.tracker.callsOf("read") <= 4);
        assertEquals(ItemState.TRACKED, world.titled("B").state());
    }

    private List<List<String>> subjectsOf(String operation) {
        return world.tracker.calls().stream()
                .filter(call -> call.operation().equals(operation))
                .map(InMemoryIssueTracker.Call::subjects)
                .toList();
    }
}
