package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static dev.hindsight.sync.FindingMarkup.page;
import static org.junit.Assert.assertEquals;

import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

/**
 * Who copies a block, moves it or completes a copy orders nothing that its author named, and has nothing done with that author's
 * rights: erin may not see the project SEC, in which alice may do everything.
 */
public class OrdersOverCopiesTest {

    private static final long COPY = 200;
    private static final WaitReason ASKED = new WaitReason(WaitReason.Code.NOT_ORDERED, "SEC-1");

    private final World world = new World();
    private final SecretProject secret = SecretProject.addedTo(world);
    private final FindingMarkup linked = complete("A").with("issue", "SEC-1");

    @Test
    public void whoCopiesAPageOrdersNothing() {
        world.publish("erin", linked);

        world.publish(COPY, "alice", page(linked));
        world.pass(Duration.ofHours(2));

        assertEquals(ItemState.COPY, copy().state());
        assertUntouched();
    }

    @Test
    public void anIncompleteBlockThatSomebodyCopiedAndItsAuthorCompletesAsks() {
        world.publish("erin", linked.without("owner"));
        world.publish(COPY, "alice", page(linked.without("owner")));

        world.publish(COPY, "erin", page(linked));
        world.pass(Duration.ofMinutes(5));

        assertAsks();
    }

    @Test
    public void aDecisionNotToActThatSomebodyCopiedAndItsAuthorTakesBackAsks() {
        FindingMarkup declined = linked.with("track", "no").with("reason", "Not worth it");
        world.publish("erin", declined);
        world.publish(COPY, "alice", page(declined));

        world.publish(COPY, "erin", page(linked));
        world.pass(Duration.ofMinutes(5));

        assertAsks();
    }

    @Test
    public void aCopyWithAnotherTitleAsks() {
        world.publish("erin", linked);

        world.publish(COPY, "alice", page(linked.with("title", "B")));
        world.pass(Duration.ofMinutes(5));

        assertAsks();
    }

    @Test
    public void aBlockThatIsPastedTwiceAsks() {
        world.publish("erin", linked.without("owner"));

        world.publish("alice", linked.without("owner"), linked.with("title", "B"));
        world.pass(Duration.ofMinutes(5));

        assertEquals(Optional.of(ASKED), world.titled("B").schedule().reason());
        assertUntouched();
    }

    @Test
    public void whoeverCopiesTheOwnBlockIsNotAsked() {
        world.publish("alice", complete("A").with("project", "SEC"));

        world.publish(COPY, "alice", page(complete("A").with("project", "SEC").with("title", "B")));

        assertEquals(ItemState.TRACKED, copy().state());
        assertEquals(3, secret.size());
    }

    @Test
    public void whoeverNamesSomethingElseInACopyOrdersThat() {
        world.publish("erin", complete("A").with("project", "OPS"));

        world.publish(COPY, "alice", page(linked.with("title", "B")));

        assertEquals(ItemState.TRACKED, copy().state());
        assertEquals(Optional.of("bob"), secret.issue().assignee());
    }

    @Test
    public void whoeverChangesACopyHasNothingDoneWithTheRightsOfItsAuthor() {
        world.publish("alice", complete("A").with("project", "SEC"));
        world.publish(COPY, "erin", page(complete("A").with("project", "SEC")));

        world.publish(COPY, "erin", page(complete("B").with("id", "A").with("project", "SEC")));
        world.pass(Duration.ofMinutes(5));

        assertEquals(ItemState.REFUSED, copy().state());
        assertEquals(Optional.of("erin-key"), copy().schedule().actor());
        assertEquals(2, secret.size());
    }

    @Test
    public void whoeverChangesACopyThatWasAwayHasNothingDoneWithTheRightsOfItsAuthorEither() {
        world.publish("alice", complete("A").with("project", "SEC"));
        world.publish(COPY, "erin", page(complete("A").with("project", "SEC")));
        world.publish(COPY, "erin", page());

        world.publish(COPY, "erin", page(complete("B").with("id", "A").with("project", "SEC")));
        world.pass(Duration.ofMinutes(5));

        assertEquals(ItemState.REFUSED, copy().state());
        assertEquals(2, secret.size());
    }

    @Test
    public void whoeverChangesTheCopyOfWhatItsAuthorMayNotHaveIsAsked() {
        world.publish("erin", linked);
        world.publish(COPY, "alice", page(linked));

        world.publish(COPY, "alice", page(linked.with("title", "B")));
        world.pass(Duration.ofMinutes(5));

        assertAsks();
    }

    @Test
    public void whoeverTracksTheCopyOfWhatItsAuthorMayNotHaveIsAsked() {
        world.publish("erin", linked);
        world.publish(COPY, "alice", page(linked));

        world.node.sync.trackSeparately(COPY, copy().uid(), copy().finding(), "alice-key");
        world.pass(Duration.ofMinutes(5));

        assertAsks();
        world.node.sync.orderInOwnName(COPY, copy().uid(), copy().finding(), "alice-key");
        world.work();
        assertEquals(ItemState.TRACKED, copy().state());
    }

    @Test
    public void whoeverCopiesWhatItsAuthorMayHaveIsNotAsked() {
        world.publish("carol", complete("A").with("project", "SEC"));

        world.publish(COPY, "alice", page(complete("A").with("project", "SEC").with("title", "B")));

        assertEquals(ItemState.TRACKED, copy().state());
        assertEquals(Optional.of("alice-key"), copy().schedule().actor());
    }

    @Test
    public void whoeverTracksACopySeparatelyHasNothingDoneWithTheRightsOfItsAuthor() {
        world.publish("alice", complete("A").with("project", "SEC"));
        world.publish(COPY, "erin", page(complete("A").with("project", "SEC").with("cause", "Other words")));

        world.node.sync.trackSeparately(COPY, copy().uid(), copy().finding(), "erin-key");
        world.pass(Duration.ofMinutes(5));

        assertEquals(ItemState.REFUSED, copy().state());
        assertEquals(Optional.of("erin-key"), copy().schedule().actor());
        assertEquals(2, secret.size());
    }

    @Test
    public void whoeverTracksACopyOfTheOwnBlockSeparatelyIsNotAsked() {
        world.publish("alice", complete("A").with("project", "SEC"));
        world.publish(COPY, "erin", page(complete("A").with("project", "SEC")));

        world.node.sync.trackSeparately(COPY, copy().uid(), copy().finding(), "alice-key");
        world.work();

        assertEquals(ItemState.TRACKED, copy().state());
        assertEquals(3, secret.size());
    }

    @Test
    public void whoMovesABlockToAnotherPageOrdersNothing() {
        world.publish("erin", linked);

        world.publish("alice");
        world.publish(COPY, "alice", page(linked));
        world.pass(Duration.ofHours(2));

        assertEquals(ItemState.REFUSED, copy().state());
        assertUntouched();
    }

    @Test
    public void whoBringsBackABlockOrdersNothing() {
        world.publish("erin", linked.without("owner"));
        world.publish("alice");

        world.publish("alice", linked);
        world.pass(Duration.ofHours(2));

        assertEquals(ItemState.REFUSED, world.only().state());
        assertUntouched();
    }

    @Test
    public void whoMovesOrRestoresAPageOrdersNothing() {
        world.publish("erin", linked);

        world.becomes(world.page().inSpace("ENG").build());
        world.becomes(world.page().trashed(true).build());
        world.becomes(world.page().trashed(false).build());
        world.pass(Duration.ofHours(2));

        assertEquals(ItemState.REFUSED, world.only().state());
        assertUntouched();
    }

    @Test
    public void whoMovesAPageBeforeItWasScannedOrdersNothing() {
        world.save(World.PAGE, "erin", page(linked));

        world.becomes(world.page().inSpace("ENG").build());
        world.pass(Duration.ofHours(2));

        assertEquals(ItemState.REFUSED, world.only().state());
        assertUntouched();
    }

    @Test
    public void thePageOnceCopiedAndThenRemovedLeavesTheOrderWithItsAuthor() {
        world.publish("erin", linked);
        world.publish(COPY, "alice", page(linked));
        world.pages.remove(World.PAGE);
        world.node.scanner.rescan(World.PAGE);
        world.work();

        world.publish(COPY, "alice", page(linked, complete("B")));
        world.pass(Duration.ofHours(2));

        assertEquals(ItemState.REFUSED, copy().state());
        assertUntouched();
    }

    private void assertAsks() {
        assertEquals(ItemState.WAITING, copy().state());
        assertEquals(Optional.of(ASKED), copy().schedule().reason());
        assertUntouched();
    }

    /** Nobody but erin, who may not, has asked for the issue. */
    private void assertUntouched() {
        assertEquals(Optional.empty(), secret.issue().assignee());
        Set<String> others = world.jira.calls().stream()
                .filter(call -> call.operation().equals("resolve"))
                .map(call -> call.actor().userKey())
                .filter(key -> !key.equals("erin-key"))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), others);
    }

    private ActionItem copy() {
        List<ActionItem> here = world.items.ofPage(COPY).stream()
                .filter(item -> !item.isRemoved())
                .toList();
        return here.get(0);
    }
}
