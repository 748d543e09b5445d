package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import dev.hindsight.connection.LinkState;
import dev.hindsight.issue.InMemoryJira;
import dev.hindsight.issue.IssueEdit;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.Test;

/** What a poll does when it cannot see all, when nobody can look, and when Jira is slow. */
public class PollTest {

    private final World world = new World();

    @Test
    public void readsItsIssuesByIdWhenTooMuchElseHasChanged() {
        world.publish(complete("A"), complete("B"));
        world.pass(Duration.ofMinutes(2));
        world.jira
                .issues()
                .all()
                .forEach(issue -> world.jira.issues().close(issue.id(), "Done", StatusCategory.DONE, Optional.empty()));
        world.jira.failures().failNext("changedWithin", new JiraException.TooMuch("100 of 20000"));

        world.round();

        for (ActionItem item : world.all()) {
            assertEquals("Done", item.issue().orElseThrow().statusName());
        }
        assertEquals(Optional.of(world.clock.instant()), mark());
        assertEquals(Optional.empty(), world.links.find(World.LINK).flatMap(LinkState::pausedUntil));
    }

    @Test
    public void createsTheIssuesOfNewFindingsWhileManyOthersAreStillToBeRead() {
        manyAreTracked();
        world.jira.failures().failNext("changedWithin", new JiraException.TooMuch("100 of 1200"));
        world.round();

        world.publish(200, "alice", FindingMarkup.page(complete("New")));

        assertEquals(ItemState.TRACKED, world.items.ofPage(200).get(0).state());
        assertFalse("all were read", world.items.due(world.clock.instant(), 1).isEmpty());
    }

    private void manyAreTracked() {
        world.publish(IntStream.range(0, 1200)
                .mapToObj(number -> complete("Finding " + number))
                .toArray(FindingMarkup[]::new));
        world.pass(Duration.ofMinutes(3));
        assertEquals(1200, world.jira.issues().all().size());
    }

    @Test
    public void looksBackToTheBeginningOfTheLastPollHoweverLongThatTook() {
        world.publish(complete("A"));
        world.pass(Duration.ofMinutes(2));
        Instant begun = world.clock.instant();
        EventfulJira slow =
                new EventfulJira(world.jira).after("changedWithin", () -> world.clock.pass(Duration.ofMinutes(4)));
        Node node = new Node(world, world.ports().with(slow));

        node.sync.poll();
        node.executor.doWhatIsDue();

        assertEquals(Optional.of(begun), mark());
    }

    @Test
    public void keepsItsMarkWhileNobodyCanLook() {
        world.publish(complete("A"));
        world.pass(Duration.ofMinutes(2));
        Optional<Instant> before = mark();
        world.inJira().close();
        world.jira.failures().shutOut("alice-key", new JiraException.NotAuthorized(URI.create("http://jira.example")));

        world.pass(Duration.ofDays(3));
        assertEquals(before, mark());

        world.jira.failures().readmit("alice-key");
        world.pass(Duration.ofMinutes(2));
        assertEquals("Done", world.only().issue().orElseThrow().statusName());
    }

    @Test
    public void sendsWhatWaitedSoonAfterJiraIsBack() {
        world.publish(complete("A"));
        world.pass(Duration.ofMinutes(5));
        world.jira.failures().breakLink(World.LINK, new JiraException.NotSent("down", null));
        world.publish(complete("A"), complete("B"));
        world.pass(Duration.ofMinutes(100));

        world.jira.failures().repair(World.LINK);
        world.pass(Duration.ofMinutes(3));

        assertEquals(2, world.jira.issues().all().size());
    }

    @Test
    public void seesThatADoneIssueIsReopenedHoweverMuchTheIndexLags() {
        world.publish(complete("A"));
        world.inJira().close();
        world.pass(Duration.ofMinutes(10));
        assertEquals("Done", world.only().issue().orElseThrow().statusName());
        world.jira.lagIndexBy(Duration.ofMinutes(5));

        world.inJira().reopen();
        world.pass(Duration.ofDays(3));

        assertEquals("To Do", world.only().issue().orElseThrow().statusName());
    }

    @Test
    public void asksForTwentyPeopleAtATimeWhereNoAccountReadsForTheSite() {
        for (int person = 0; person < 25; person++) {
            world.users.with("author" + person);
            world.publish(1000 + person, "author" + person, FindingMarkup.page(complete("Finding " + person)));
        }
        world.pass(Duration.ofMinutes(5));
        world.jira.issues().all().forEach(issue -> new IssueEdit(world.jira.issues(), issue.id()).close());
        world.jira.forgetCalls();

        world.pass(Duration.ofMinutes(1));
        assertEquals(20, world.jira.callsOf("changedWithin"));

        world.pass(Duration.ofMinutes(1));
        for (ActionItem item : world.items.all()) {
            assertEquals("Done", item.issue().orElseThrow().statusName());
        }
    }

    @Test
    public void whoeverWasNotAskedForKnowsTheirIssuesAsOfTheTimeBefore() {
        for (int person = 0; person < 25; person++) {
            world.users.with("author" + person);
            world.publish(1000 + person, "author" + person, FindingMarkup.page(complete("Finding " + person)));
        }
        world.pass(Duration.ofMinutes(5));

        LinkState link = world.links.find(World.LINK).orElseThrow();

        assertEquals(5, link.polls().lagging().size());
        assertEquals(
                Set.of(world.clock.instant().minus(Duration.ofMinutes(1))),
                Set.copyOf(link.polls().lagging().values()));
    }

    @Test
    public void doesNotPileUpWhenJiraIsSlow() {
        world.publish(complete("A"));
        world.jira.forgetCalls();

        for (int minute = 0; minute < 10; minute++) {
            world.node.sync.poll();
        }
        world.work();

        assertEquals(1, world.jira.callsOf("changedWithin"));
    }

    @Test
    public void readsNothingElseByIdWhenTooMuchHasChangedInOneProject() {
        world.jira.issues().addProject("PLAT");
        world.publish(complete("A"), complete("Removed"));
        world.publish(complete("A"));
        world.publish(200, "carol", FindingMarkup.page(complete("B").with("project", "PLAT")));
        world.pass(Duration.ofMinutes(2));
        world.jira.failures().failNext("changedWithin", new JiraException.TooMuch("100 of 20000"));
        world.jira.forgetCalls();

        world.round();

        assertEquals(
                List.of(List.of(world.titled("A").issue().orElseThrow().id().issueId())),
                world.jira.calls().stream()
                        .filter(call -> call.operation().equals("read"))
                        .map(InMemoryJira.Call::subjects)
                        .toList());
    }

    @Test
    public void keepsItsMarkWhenJiraGoesDownBeforeAllWasTakenThatItShowed() {
        world.publish(complete("A"));
        world.pass(Duration.ofMinutes(2));
        Optional<Instant> before = mark();
        world.inJira().due("2027-01-31");
        world.jira.failures().failNext("changelogs", new JiraException.NotSent("down", null));

        world.pass(Duration.ofMinutes(1));

        assertEquals(before, mark());
    }

    @Test
    public void asksNothingOfAnIssueWhoseBlockIsRemoved() {
        world.publish(complete("A"), complete("B"));
        String removed = world.titled("B").issue().orElseThrow().id().issueId();
        world.publish(complete("A"));
        world.pass(Duration.ofMinutes(2));
        world.jira.forgetCalls();

        new IssueEdit(world.jira.issues(), removed).close();
        world.pass(Duration.ofMinutes(2));

        assertEquals(0, world.jira.callsOf("changelogs"));
        assertEquals(0, world.jira.callsOf("read"));
    }

    private Optional<Instant> mark() {
        return world.links.find(World.LINK).flatMap(LinkState::polledTo);
    }
}
