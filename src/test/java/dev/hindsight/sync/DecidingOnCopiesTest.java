package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static dev.hindsight.sync.FindingMarkup.page;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.Change;
import dev.hindsight.item.CopyChoice;
import dev.hindsight.item.ItemState;
import dev.hindsight.wiki.PageBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** What an editor decides of a copied block. */
public class DecidingOnCopiesTest {

    private static final long COPY = 200;

    private final World world = new World();

    @Test
    public void aCopyTrackedSeparatelyGetsItsOwnIssueInTheEditorsName() {
        copied();

        world.node.sync.trackSeparately(COPY, copy().uid(), copy().finding(), "bob-key");
        world.work();

        assertEquals(ItemState.TRACKED, copy().state());
        assertEquals(Optional.of("bob-key"), copy().schedule().actor());
        assertEquals(2, world.jira.issues().all().size());
    }

    @Test
    public void itStaysTrackedSeparatelyWhenThePageIsPublishedAgain() {
        copied();
        world.jira.failures().breakLink(World.LINK, new JiraException.NotSent("down", null));
        world.node.sync.trackSeparately(COPY, copy().uid(), copy().finding(), "bob-key");
        world.work();

        world.publish(COPY, "carol", page(complete("A")));

        assertEquals(ItemState.WAITING, copy().state());
    }

    @Test
    public void aCopyOnARestrictedPageAwaitsApproval() {
        copied();
        world.pages.store(new PageBuilder(world.pages.find(COPY).orElseThrow())
                .restricted(true)
                .build());

        world.node.sync.trackSeparately(COPY, copy().uid(), copy().finding(), "bob-key");
        world.work();

        assertEquals(ItemState.WAITING, copy().state());
        assertEquals(true, copy().awaitsApproval());
        assertEquals(1, world.jira.issues().all().size());
    }

    @Test
    public void theChoiceSurvivesRescansAndEdits() {
        copied();
        world.node.sync.chooseForCopy(COPY, copy().uid(), CopyChoice.SHARED, "bob-key");

        world.publish(COPY, "carol", page(complete("A").with("owner", "carol").with("due", "2027-01-31")));
        world.node.scanner.rescan(COPY);
        world.work();

        assertEquals(ItemState.COPY, copy().state());
        assertEquals(Optional.of(CopyChoice.SHARED), copy().copyChoice());
    }

    @Test
    public void aStoppedCopyStaysStoppedWhateverBecomesOfItsFields() {
        copied();
        world.node.sync.chooseForCopy(COPY, copy().uid(), CopyChoice.STOPPED, "bob-key");

        world.publish(COPY, "carol", page(complete("A").without("owner")));

        assertEquals(Optional.of(CopyChoice.STOPPED), copy().copyChoice());
    }

    @Test
    public void theChoiceGoesWhenTheBlockStopsBeingACopy() {
        copied();
        world.node.sync.chooseForCopy(COPY, copy().uid(), CopyChoice.STOPPED, "bob-key");

        world.publish(COPY, "carol", page(complete("A").with("title", "B")));

        assertEquals(ItemState.TRACKED, copy().state());
        assertEquals(Optional.empty(), copy().copyChoice());
    }

    @Test
    public void aCopyThatSharesBecomesTheOriginal() {
        copied();
        world.node.sync.chooseForCopy(COPY, copy().uid(), CopyChoice.SHARED, "bob-key");

        world.publish();

        assertEquals(ItemState.TRACKED, copy().state());
        assertEquals(1, world.jira.issues().all().size());
    }

    @Test
    public void nothingIsDecidedOfWhatIsNoCopyOrOnAnotherPage() {
        copied();
        String original = world.only().uid();

        world.node.sync.chooseForCopy(World.PAGE, original, CopyChoice.STOPPED, "bob-key");
        world.node.sync.chooseForCopy(World.PAGE, copy().uid(), CopyChoice.STOPPED, "bob-key");
        assertFalse(world.node.sync.trackSeparately(World.PAGE, copy().uid(), copy().finding(), "bob-key"));
        assertFalse(world.node.sync.trackSeparately(999, copy().uid(), copy().finding(), "bob-key"));

        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(Optional.empty(), copy().copyChoice());
        assertEquals(ItemState.COPY, copy().state());
    }

    @Test
    public void theHistoryTellsWhoDecidedAndWhat() {
        copied();

        world.node.sync.chooseForCopy(COPY, copy().uid(), CopyChoice.SHARED, "bob-key");
        world.node.sync.chooseForCopy(COPY, copy().uid(), CopyChoice.SHARED, "dave-key");
        world.node.sync.chooseForCopy(COPY, copy().uid(), CopyChoice.STOPPED, "carol-key");
        assertTrue(world.node.sync.trackSeparately(COPY, copy().uid(), copy().finding(), "bob-key"));
        assertFalse(world.node.sync.trackSeparately(COPY, copy().uid(), copy().finding(), "dave-key"));

        assertEquals(
                List.of("[bob-key] stopped > separate", "[carol-key] shared > stopped", "[bob-key]  > shared"),
                world.decisions(Change.What.COPY_CHOICE));
    }

    private void copied() {
        world.publish(complete("A"));
        world.publish(COPY, "carol", page(complete("A")));
    }

    private ActionItem copy() {
        return world.items.ofPage(COPY).stream()
                .filter(item -> !item.isRemoved())
                .findFirst()
                .orElseThrow();
    }
}
