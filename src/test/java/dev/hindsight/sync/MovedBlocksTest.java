package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static dev.hindsight.sync.FindingMarkup.page;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.item.ActionItem;
import dev.hindsight.item.BlockLocation;
import dev.hindsight.item.Change;
import dev.hindsight.item.CopyChoice;
import dev.hindsight.item.ItemState;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** A block that is cut from one page and pasted into another keeps its item, and with it its issue. */
public class MovedBlocksTest {

    private static final long OTHER = 200;
    private static final long THIRD = 300;

    private final World world = new World();

    @Test
    public void aBlockCutFirstAndPastedLaterKeepsItsItem() {
        ActionItem item = tracked();
        world.publish();

        paste(OTHER);

        assertMoved(item);
    }

    @Test
    public void aBlockPastedFirstAndCutLaterBecomesTheOriginal() {
        ActionItem item = tracked();
        paste(OTHER);
        assertEquals(ItemState.COPY, on(OTHER).state());

        world.publish();

        assertMoved(item);
    }

    @Test
    public void aCopyBecomesTheOriginalWhenThePageOfTheOriginalIsPurged() {
        ActionItem item = tracked();
        paste(OTHER);
        world.becomes(world.page().trashed(true).build());
        assertEquals(ItemState.COPY, on(OTHER).state());

        world.pages.remove(World.PAGE);
        world.node.scanner.request(World.PAGE, 0, "alice-key");
        world.work();

        assertMoved(item);
    }

    @Test
    public void aBlockCutBeforeItsPageWasTrashedKeepsItsItem() {
        ActionItem item = tracked();
        world.publish();
        world.becomes(world.page().trashed(true).build());

        paste(OTHER);

        assertMoved(item);
    }

    @Test
    public void aBlockThatWasCutIsGoneThoughThePageMentionsItsKey() {
        FindingMarkup block = complete("A").with("id", "F1");
        world.publish(block);
        ActionItem item = world.only();
        world.publish(World.PAGE, "alice", "<p>For details see F1</p>");

        world.publish(OTHER, "carol", page(block));

        assertMoved(item);
    }

    @Test
    public void aPageInTheTrashKeepsItsBlocks() {
        ActionItem item = tracked();
        world.becomes(world.page().trashed(true).build());

        paste(OTHER);

        assertEquals(ItemState.COPY, on(OTHER).state());
        world.becomes(world.page().trashed(false).build());
        assertEquals(item.uid(), world.only().uid());
        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void jiraLinksToTheNewPage() {
        ActionItem item = tracked();
        world.publish();

        paste(OTHER);

        assertTrue(world.issue().description(), world.issue().description().contains("pageId=" + OTHER));
        assertEquals(
                List.of(world.pages.address(OTHER) + "#finding-" + item.uid()),
                world.jira.issues().remoteLinksOf(world.issue().id()).stream()
                        .map(link -> link.url().toString())
                        .toList());
    }

    @Test
    public void whoPublishesTheNewPageIsTheActorAndTheHistorySaysThatItMoved() {
        ActionItem item = tracked();
        world.publish();

        paste(OTHER);

        assertEquals(Optional.of("carol-key"), on(OTHER).schedule().actor());
        assertEquals(
                List.of("100 to 200 by carol-key"),
                world.items.history(item.uid()).stream()
                        .filter(line -> line.what() == Change.What.PAGE)
                        .map(line -> line.oldValue() + " to " + line.newValue() + " by "
                                + line.actor().orElse(""))
                        .toList());
    }

    @Test
    public void aBlockPutBackAfterItWasTakenOverIsACopy() {
        ActionItem item = tracked();
        world.publish();
        paste(OTHER);

        world.publish(complete("A"));

        assertEquals(ItemState.COPY, world.only().state());
        assertEquals(Optional.of(item.uid()), world.only().copyOf());
        assertEquals(1, world.jira.issues().all().size());
    }

    @Test
    public void aBlockThatGoesThereAndBackEndsWhereItBegan() {
        ActionItem item = tracked();
        paste(OTHER);
        world.publish();
        world.publish(complete("A"));

        world.publish(OTHER, "carol", page());

        ActionItem back = world.all().stream()
                .filter(other -> !other.isRemoved())
                .findFirst()
                .orElseThrow();
        assertEquals(item.uid(), back.uid());
        assertEquals(ItemState.TRACKED, back.state());
        assertEquals(1, world.jira.issues().all().size());
    }

    @Test
    public void anotherTitleIsAnotherFinding() {
        tracked();
        world.publish();

        world.publish(OTHER, "carol", page(complete("A").with("title", "B")));

        assertEquals(2, world.jira.issues().all().size());
        assertEquals(ItemState.REMOVED, world.only().state());
    }

    @Test
    public void anIncompleteBlockOfATemplateTakesNothingOver() {
        tracked();
        world.publish();

        world.publish(OTHER, "carol", page(complete("A").without("owner")));

        assertEquals(ItemState.INCOMPLETE, on(OTHER).state());
        assertEquals(ItemState.REMOVED, world.only().state());
    }

    @Test
    public void onlyOneOfTwoPagesTakesABlockOver() {
        ActionItem item = tracked();
        world.publish();
        world.save(OTHER, "carol", page(complete("A")));
        world.save(THIRD, "carol", page(complete("A")));
        EventfulItems items = new EventfulItems(world.items);
        Node slow = new Node(world, world.ports().with(items));
        items.before("change", () -> world.node.scan(THIRD));

        slow.scan(OTHER);

        assertEquals(item.uid(), on(THIRD).uid());
        assertEquals(ItemState.COPY, on(OTHER).state());
        assertEquals(Optional.of(item.uid()), on(OTHER).copyOf());
    }

    @Test
    public void aCopyThatStandsOnTheSamePageTakesOverToo() {
        world.publish(complete("A"), complete("A"));
        String issue = world.issue().id();
        world.publish(complete("A"), complete("A").with("due", "2027-01-31"));

        world.publish(complete("A").with("due", "2027-01-31"));

        ActionItem left = world.all().stream()
                .filter(item -> !item.isRemoved())
                .findFirst()
                .orElseThrow();
        assertEquals(ItemState.TRACKED, left.state());
        assertEquals(issue, left.issue().orElseThrow().id().issueId());
    }

    @Test
    public void aCopyThatAnEditorStoppedTakesNothingOver() {
        tracked();
        paste(OTHER);
        world.node.sync.chooseForCopy(OTHER, on(OTHER).uid(), CopyChoice.STOPPED, "bob-key");

        world.publish();

        assertEquals(ItemState.COPY, on(OTHER).state());
        assertEquals(ItemState.REMOVED, world.only().state());
    }

    @Test
    public void aBlockWhoseItemAnotherPageTakesOverDuringTheScanIsReadAgainAsItsCopy() {
        ActionItem item = tracked();
        world.save(World.PAGE, "alice", page(complete("A").with("due", "2027-01-31")));
        EventfulItems items = new EventfulItems(world.items);
        items.before(
                "change",
                () -> world.items.change(
                        item.uid(), now -> now.withBlock(new BlockLocation(OTHER, "OPS", "A", 0), now.finding())));

        new Node(world, world.ports().with(items)).scan(World.PAGE);

        assertEquals(Optional.of(item.uid()), world.only().copyOf());
    }

    private ActionItem tracked() {
        world.publish(complete("A"));
        world.assertTracked();
        return world.only();
    }

    private void paste(long pageId) {
        world.publish(pageId, "carol", page(complete("A")));
    }

    private void assertMoved(ActionItem item) {
        assertEquals(item.uid(), on(OTHER).uid());
        assertEquals(ItemState.TRACKED, on(OTHER).state());
        assertEquals(
                item.issue().orElseThrow().id(), on(OTHER).issue().orElseThrow().id());
        assertEquals(1, world.jira.issues().all().size());
        assertEquals(List.of(), world.all());
    }

    private ActionItem on(long pageId) {
        List<ActionItem> present = world.items.ofPage(pageId).stream()
                .filter(item -> !item.isRemoved())
                .toList();
        assertEquals("items with a block", 1, present.size());
        return present.get(0);
    }
}
