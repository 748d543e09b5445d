package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.Test;

/** How an issue is searched for whose creation was not confirmed: where, in whose name, and at what cost. */
public class RecoverCreationTest {

    private final World world = new World();

    @Test
    public void adoptsTheIssueThoughItWasMovedBeforeItWasSearchedFor() {
        world.publishLosingTheReply();
        world.inJira().move("PLAT");

        world.pass(Duration.ofMinutes(15));

        world.assertTracked();
        assertEquals("PLAT-1", world.only().issue().orElseThrow().key());
    }

    @Test
    public void searchesOnceForAllAndReadsEachCandidateOnce() {
        world.jira.failures().loseNextReply("create");
        world.publish(IntStream.range(0, 40)
                .mapToObj(number -> complete("Finding " + number))
                .toArray(FindingMarkup[]::new));
        world.jira.forgetCalls();

        world.pass(Duration.ofMinutes(3));

        assertEquals(1, world.jira.callsOf("createdWithin"));
        assertEquals(40, world.jira.callsOf("readMarked"));
        assertTrue(world.all().stream().allMatch(item -> item.state() == ItemState.TRACKED));
    }

    @Test
    public void keepsWhatASearchHasFoundBeforeItFails() {
        world.jira.failures().loseNextReply("create");
        world.publish(complete("A"), complete("B"));
        EventfulJira breaking = new EventfulJira(world.jira)
                .after(
                        "readMarked",
                        () -> world.jira.failures().breakLink(World.LINK, new JiraException.NotSent("down", null)));
        Node node = new Node(world, world.ports().with(breaking));

        world.clock.pass(Duration.ofMinutes(2));
        node.minute();
        node.executor.doWhatIsDue();

        assertEquals(
                List.of(ItemState.WAITING, ItemState.TRACKED),
                world.all().stream().map(ActionItem::state).sorted().toList());
    }

    @Test
    public void searchesInTheServiceAccountsNameWhenTheActorHasLeft() {
        world.publishLosingTheReply();
        world.users.withInactive("alice");
        world.pass(Duration.ofMinutes(20));
        assertEquals(
                Optional.of(new WaitReason(WaitReason.Code.SEARCH_NEEDS_ACCOUNT, "alice-key")),
                world.only().schedule().reason());
        assertEquals(1, world.jira.issues().all().size());

        world.links.change(World.LINK, link -> link.withServiceAccount(Optional.of("bob-key")));
        world.pass(Duration.ofMinutes(20));

        world.assertTracked();
    }

    @Test
    public void searchesInTheServiceAccountsNameWhenTheActorsTokenIsGone() {
        world.links.change(World.LINK, link -> link.withServiceAccount(Optional.of("bob-key")));
        world.publishLosingTheReply();
        world.jira.failures().shutOut("alice-key", new JiraException.NotAuthorized(URI.create("http://jira.example")));

        world.pass(Duration.ofMinutes(3));

        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void saysWhoMustAuthorizeTheLinkBeforeTheIssueCanBeSearchedFor() {
        world.publishLosingTheReply();
        world.jira.failures().shutOut("alice-key", new JiraException.NotAuthorized(URI.create("http://jira.example")));

        world.pass(Duration.ofMinutes(3));

        assertEquals(Optional.of(WaitReason.Code.NOT_AUTHORIZED), world.reason());
    }

    @Test
    public void searchesForNothingWhileTheAddressOfTheWikiIsInDoubt() {
        world.publishLosingTheReply();
        world.site.moveTo("http://staging.example");

        world.pass(Duration.ofMinutes(30));

        assertEquals(0, world.jira.callsOf("createdWithin"));
        assertTrue(world.only().isBeingCreated());
    }

    @Test
    public void isSettledWithinTheLeaseAndFiveMinutesHoweverOftenSomebodyRetries() {
        world.jira.failures().failNext("create", new JiraException.OutcomeUnknown("lost", null));
        world.publish(complete("A"));

        for (int press = 0; press < 20; press++) {
            world.node.executor.pass(Duration.ofSeconds(12));
            world.node.sync.retryNow();
            world.work();
        }
        world.pass(Duration.ofMinutes(3));

        world.assertTracked();
    }

    @Test
    public void isSettledWithinTheLeaseAndFiveMinutesThoughTheLastSearchFails() {
        world.jira.failures().failNext("create", new JiraException.OutcomeUnknown("lost", null));
        world.publish(complete("A"));
        searchOften(Duration.ofMinutes(6).minusSeconds(5));

        world.jira.failures().failNext("createdWithin", new JiraException.WrongAnswer("HTML", null));
        world.pass(Duration.ofMinutes(2));

        assertEquals(0, world.jira.failures().left());
        world.assertTracked();
    }

    @Test
    public void searchesSecondsAfterAReplyWasLost() {
        world.publishLosingTheReply();

        world.node.executor.pass(Duration.ofSeconds(10));
        world.node.sync.syncDue();
        world.work();

        world.assertTracked();
    }

    @Test
    public void isSearchedForSoonThoughJiraWasDownForLongBefore() {
        world.jira.failures().breakLink(World.LINK, new JiraException.NotSent("down", null));
        world.publish(complete("A"));
        world.pass(Duration.ofHours(2));
        world.jira.failures().repair(World.LINK);
        world.jira.failures().loseNextReply("create");
        while (!world.only().isBeingCreated()) {
            world.pass(Duration.ofMinutes(1));
        }

        world.pass(Duration.ofMinutes(2));

        world.assertTracked();
    }

    @Test
    public void adoptsTheIssueSoonAfterTheIndexShowsIt() {
        world.jira.lagIndexBy(Duration.ofSeconds(90));
        world.publishLosingTheReply();

        world.pass(Duration.ofMinutes(2));

        world.assertTracked();
    }

    @Test
    public void readsNoCandidateThatIsTrackedAlready() {
        world.publish(complete("A"));
        world.jira.failures().loseNextReply("create");
        world.publish(complete("A"), complete("B"));
        world.jira.forgetCalls();

        world.pass(Duration.ofMinutes(2));

        assertEquals(ItemState.TRACKED, world.titled("B").state());
        assertEquals(1, world.jira.callsOf("readMarked"));
    }

    @Test
    public void passesOverACandidateThatIsDeletedBeforeItIsRead() {
        Issue deleted = world.jira.issues().put(new Actor(World.LINK, "alice-key"), "OPS", "By hand");
        world.publishLosingTheReply();
        EventfulJira jira = new EventfulJira(world.jira)
                .before("readMarked", () -> world.jira.issues().delete(deleted.id()));
        Node node = new Node(world, world.ports().with(jira));

        world.clock.pass(Duration.ofMinutes(1));
        node.minute();
        node.executor.doWhatIsDue();

        world.assertTracked();
    }

    @Test
    public void isTriedAgainSoonThoughAnEarlierCreationWasSearchedForOften() {
        world.jira.failures().failNext("create", new JiraException.OutcomeUnknown("lost", null));
        world.publish(complete("A"));
        searchOften(Duration.ofMinutes(5).minusSeconds(5));

        world.jira.failures().failNext("create", new JiraException.NotSent("down", null));
        world.pass(Duration.ofMinutes(3));

        assertEquals(0, world.jira.failures().left());
        world.assertTracked();
    }

    @Test
    public void createsNoSecondIssueWhileOneThatIsListedCannotBeRead() {
        world.publishLosingTheReply();
        world.clock.pass(Duration.ofMinutes(10));
        for (int look = 0; look < 2; look++) {
            world.jira.failures().failNext("readMarked", new JiraException.NotFound("Not now"));
        }

        world.round();
        world.pass(Duration.ofMinutes(20));

        world.assertTracked();
    }

    /** Rounds follow each other as fast as pages are published. */
    private void searchOften(Duration time) {
        for (long seconds = 0; seconds < time.toSeconds(); seconds += 5) {
            world.node.executor.pass(Duration.ofSeconds(5));
            world.round();
        }
    }

    @Test
    public void goesOnWaitingThoughTheActorMayNotSearch() {
        world.publishLosingTheReply();
        world.jira.failures().shutOut("alice-key", new JiraException.NotPermitted("No"));

        world.pass(Duration.ofMinutes(3));

        assertEquals(ItemState.WAITING, world.only().state());
        assertEquals(Optional.of(WaitReason.Code.SEARCH_NEEDS_ACCOUNT), world.reason());
    }
}
