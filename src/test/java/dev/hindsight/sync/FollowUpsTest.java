package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static dev.hindsight.sync.FindingMarkup.page;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemState;
import dev.hindsight.wiki.PageBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** What did not work is followed up by an issue of its own, which no block on the page stands for. */
public class FollowUpsTest {

    private static final long ELSEWHERE = 200;

    private final World world = new World();

    @Test
    public void getsAnIssueInTheNameOfWhoAskedForIt() {
        follow(done("A"), "carol-key");

        ActionItem next = next();

        assertEquals(ItemState.TRACKED, next.state());
        assertEquals(Optional.of("carol-key"), next.schedule().actor());
        assertEquals(2, world.jira.issues().all().size());
        assertEquals(
                Set.of(id(item(next.follows().orElseThrow()))),
                world.jira.issues().linksOf(id(next)));
    }

    @Test
    public void isThereOnceHoweverOftenAndByWhomItIsAskedFor() {
        ActionItem done = done("A");

        assertTrue(follow(done, "carol-key"));
        assertFalse(follow(done, "carol-key"));
        assertFalse(follow(done, "bob-key"));

        assertEquals(2, world.jira.issues().all().size());
    }

    @Test
    public void isThereOnceWhenJirasReplyIsLost() {
        ActionItem done = done("A");
        world.jira.failures().loseNextReply("create");

        follow(done, "carol-key");
        world.pass(Duration.ofMinutes(30));

        assertEquals(ItemState.TRACKED, next().state());
        assertEquals(2, world.jira.issues().all().size());
    }

    @Test
    public void isThereWithoutALinkWhereThePersonMayLinkNone() {
        ActionItem done = done("A");
        world.jira.failures().failNext("putIssueLink", new JiraException.NotPermitted("No link permission"));

        follow(done, "carol-key");

        assertEquals(ItemState.TRACKED, next().state());
        assertEquals(1, world.jira.issues().remoteLinksOf(id(next())).size());
    }

    @Test
    public void anotherClosingMayHaveAnother() {
        ActionItem done = done("A");
        follow(done, "carol-key");
        world.inJira("A").reopen();
        world.pass(Duration.ofMinutes(20));
        world.inJira("A").close();
        world.pass(Duration.ofMinutes(20));

        assertTrue(follow(item(done.uid()), "carol-key"));

        assertEquals(3, world.jira.issues().all().size());
    }

    @Test
    public void noScanRemovesIt() {
        follow(done("A"), "carol-key");

        world.publish(complete("A"), complete("B"));

        assertEquals(ItemState.TRACKED, next().state());
        assertEquals(Optional.of("carol-key"), next().schedule().actor());
    }

    @Test
    public void goesAndComesBackWithItsFinding() {
        follow(done("A"), "carol-key");

        world.publish(complete("B"));
        assertEquals(ItemState.REMOVED, next().state());

        world.publish(complete("A"), complete("B"));
        assertEquals(ItemState.TRACKED, next().state());
    }

    @Test
    public void waitsForAPageThatIsInTheTrashBeforeAnybodyHasSeenIt() {
        ActionItem done = done("A");
        world.pages.store(world.page().trashed(true).build());

        follow(done, "carol-key");
        assertEquals(ItemState.REMOVED, next().state());

        world.becomes(world.page().trashed(true).build());
        world.becomes(world.page().trashed(false).build());
        world.work();

        assertEquals(ItemState.TRACKED, next().state());
        assertEquals(Optional.of("carol-key"), next().schedule().actor());
    }

    @Test
    public void movesToAnotherPageWithItsFinding() {
        follow(done("A"), "carol-key");

        world.publish(complete("B"));
        world.publish(ELSEWHERE, "alice", page(complete("A")));

        assertEquals(ELSEWHERE, next().location().pageId());
        assertEquals(ItemState.TRACKED, next().state());
    }

    @Test
    public void isRefusedToWhoMayNotAndCreatedByAnEditorsPress() {
        ActionItem done = done("A");
        world.jira.failures().failNext("create", new JiraException.NotPermitted("No permission"));
        follow(done, "carol-key");
        assertEquals(ItemState.REFUSED, next().state());

        assertTrue(
                world.node.sync.orderInOwnName(next().location().pageId(), next().uid(), next().finding(), "bob-key"));
        world.work();

        assertEquals(ItemState.TRACKED, next().state());
        assertEquals(Optional.of("bob-key"), next().schedule().actor());
    }

    @Test
    public void awaitsApprovalOnARestrictedPage() {
        ActionItem done = done("A");
        world.pages.store(
                new PageBuilder(world.pages.find(done.location().pageId()).orElseThrow())
                        .restricted(true)
                        .build());

        follow(done, "carol-key");

        assertEquals(ItemState.WAITING, next().state());
        assertTrue(next().awaitsApproval());
    }

    private ActionItem done(String title) {
        world.publish(complete(title));
        world.inJira(title).close();
        world.pass(Duration.ofMinutes(20));
        return world.only();
    }

    private boolean follow(ActionItem done, String person) {
        boolean added = world.node
                .sync
                .of(done, done.finding().with(FindingField.TITLE, "Once more"), person)
                .getAsBoolean();
        world.node.sync.start();
        world.work();
        return added;
    }

    private ActionItem next() {
        return followUps().get(0);
    }

    private List<ActionItem> followUps() {
        return world.items.all().stream()
                .filter(item -> item.follows().isPresent())
                .toList();
    }

    private static String id(ActionItem item) {
        return item.issue().orElseThrow().id().issueId();
    }

    private ActionItem item(String uid) {
        return world.items.findAll(List.of(uid)).get(0);
    }
}
