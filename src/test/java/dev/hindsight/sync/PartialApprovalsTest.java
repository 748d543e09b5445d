package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;

import dev.hindsight.approval.ApprovalReason;
import dev.hindsight.item.ItemState;
import dev.hindsight.scan.ScanRequest;
import dev.hindsight.wiki.PageBuilder;
import dev.hindsight.wiki.User;
import java.util.List;
import java.util.Set;
import org.junit.Test;

/** What an editor leaves out of an approval. */
public class PartialApprovalsTest {

    private static final User BOB = new User("bob-key", "bob", "Bob", true);

    private final World world = new World();

    @Test
    public void goesOnWaitingUntilItIsApproved() {
        world.pages.store(PageBuilder.page(World.PAGE).restricted(true).build());
        world.publish(complete("A"), complete("B"));
        String left = world.titled("B").uid();

        approve(Set.of(left));
        assertEquals(ItemState.TRACKED, world.titled("A").state());
        assertEquals(true, world.titled("B").awaitsApproval());
        assertEquals(
                List.of(ApprovalReason.RESTRICTED),
                world.node.approvals.request(World.PAGE).orElseThrow().asked());

        approve(Set.of());
        assertEquals(ItemState.TRACKED, world.titled("B").state());
        assertEquals(2, world.jira.issues().all().size());
    }

    private void approve(Set<String> leftOut) {
        world.node.approvals.approve(World.PAGE, BOB, Set.of(ApprovalReason.RESTRICTED), Set.of("OPS"), leftOut);
        world.node.scanner.request(World.PAGE, ScanRequest.ANY_VERSION, BOB.key());
        world.work();
    }
}
