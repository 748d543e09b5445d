package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static dev.hindsight.sync.FindingMarkup.page;
import static org.junit.Assert.assertEquals;

import dev.hindsight.approval.ApprovalReason;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.scan.ScanRequest;
import dev.hindsight.wiki.PageBuilder;
import dev.hindsight.wiki.User;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

/**
 * A draft that several people have written: what it names is the order of who publishes it and, where it is published as a draft,
 * of who published each finding first, whoever approves it. Erin may not see the project SEC, in which alice may do everything.
 */
public class OrdersOfDraftsTest {

    private static final FindingMarkup LINKED = complete("A").with("issue", "SEC-1");

    private final World world = new World();

    @Before
    public void addAProjectThatErinMayNotSee() {
        SecretProject.addedTo(world);
    }

    /** Only the publisher is told with a version; whose words a draft holds, nobody says. */
    @Test
    public void whoPublishesTheDraftOfSeveralPeopleOrdersWhatItNames() {
        world.pages.store(PageBuilder.page(World.PAGE).body(page(LINKED)).build());
        world.node.scanner.request(World.PAGE, 1, "alice-key");
        world.work();

        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(Optional.of("alice-key"), world.only().schedule().actor());
    }

    @Test
    public void unpublishedEditsOfOthersAreTheOrderOfWhoPublishesThem() {
        world.publish("alice", complete("B"));

        world.publish("erin", complete("B"), LINKED);

        assertEquals(ItemState.REFUSED, world.titled("A").state());
        assertEquals(Optional.of("erin-key"), world.titled("A").schedule().actor());
    }

    @Test
    public void whoApprovesADraftOrdersNothingThatOthersNamedInIt() {
        drafted("erin", LINKED);
        drafted("alice", LINKED, complete("B").with("project", "SEC"), complete("C"));
        assertEquals(
                List.of(true, true, true),
                world.all().stream().map(ActionItem::awaitsApproval).toList());

        world.node.approvals.approve(
                World.PAGE,
                new User("carol-key", "carol", "Carol", true),
                List.of(ApprovalReason.DRAFT),
                List.of("OPS", "SEC", "SEC-1"),
                List.of());
        world.node.scanner.request(World.PAGE, ScanRequest.ANY_VERSION, "carol-key");
        world.work();

        assertEquals(ItemState.REFUSED, world.titled("A").state());
        assertEquals(
                Optional.of(new WaitReason(WaitReason.Code.NO_SUCH_ISSUE, "SEC-1")),
                world.titled("A").schedule().reason());
        assertEquals(ItemState.TRACKED, world.titled("B").state());
        assertEquals(Optional.of("alice-key"), world.titled("B").schedule().actor());
        assertEquals(ItemState.TRACKED, world.titled("C").state());
        assertEquals(Optional.of("carol-key"), world.titled("C").schedule().actor());
    }

    private void drafted(String userName, FindingMarkup... blocks) {
        world.save(World.PAGE, userName, page(blocks));
        world.pages.store(world.page().labeled("postmortem-draft").build());
        world.node.scanner.request(World.PAGE, world.page().build().version(), userName + "-key");
        world.work();
    }
}
