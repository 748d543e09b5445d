package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static dev.hindsight.sync.FindingMarkup.page;
import static dev.hindsight.sync.FindingMarkup.titled;
import static org.junit.Assert.assertEquals;

import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** The same block on two pages, or twice on one, gets one issue. */
public class CopiedBlocksTest {

    private static final long COPY = 200;

    private final World world = new World();

    @Test
    public void createsNoIssueForTheCopyOfAPage() {
        world.publish(complete("A"));
        String original = world.only().uid();

        world.publish(COPY, "carol", page(complete("A")));

        assertEquals(ItemState.COPY, copy().state());
        assertEquals(Optional.of(original), copy().copyOf());
        assertEquals(1, world.jira.issues().all().size());
    }

    @Test
    public void createsAnIssueForABlockThatWasCopiedAndGivenAnotherTitle() {
        world.publish(complete("A"));

        world.publish(COPY, "carol", page(complete("A").with("title", "B")));

        assertEquals(ItemState.TRACKED, copy().state());
        assertEquals(2, world.jira.issues().all().size());
    }

    @Test
    public void createsAnIssueOfACopyOnceItsTitleChanges() {
        world.publish(complete("A"));
        world.publish(COPY, "carol", page(complete("A")));

        world.publish(COPY, "carol", page(complete("A").with("title", "B")));

        assertEquals(ItemState.TRACKED, copy().state());
    }

    @Test
    public void takesNoIncompleteBlockForACopy() {
        world.publish(complete("A"));

        world.publish(COPY, "carol", page(complete("A").without("owner")));

        assertEquals(ItemState.INCOMPLETE, copy().state());
    }

    @Test
    public void takesNoCompleteBlockForTheCopyOfAnIncompleteOne() {
        world.publish(complete("A").without("owner"));

        world.publish(COPY, "carol", page(complete("A")));

        assertEquals(ItemState.TRACKED, copy().state());
    }

    @Test
    public void keepsThePlaceholdersOfTheBlueprintApart() {
        FindingMarkup placeholder = titled("Say what should change").with("id", "placeholder-1");
        world.publish(placeholder);
        world.publish(COPY, "carol", page(placeholder));

        world.publish(complete("A").with("id", "placeholder-1"));
        world.publish(COPY, "carol", page(complete("B").with("id", "placeholder-1")));

        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(ItemState.TRACKED, copy().state());
    }

    @Test
    public void createsOneIssueForABlockThatStandsTwiceOnThePage() {
        world.publish(complete("A"), complete("A"));

        assertEquals(
                List.of(ItemState.TRACKED, ItemState.COPY),
                world.all().stream().map(ActionItem::state).toList());
        assertEquals(1, world.jira.issues().all().size());
    }

    @Test
    public void keepsTheIssueWithTheTitleWhenTheOtherOfTwoEqualBlocksChanges() {
        world.publish(complete("A"), complete("A"));
        String tracked = world.all().get(0).uid();

        world.publish(complete("A").with("title", "B"), complete("A"));

        assertEquals(tracked, world.titled("A").uid());
        assertEquals(ItemState.TRACKED, world.titled("B").state());
    }

    @Test
    public void doesNotTakeTheOriginalForTheCopyOfItsCopy() {
        world.jira.failures().breakLink(World.LINK, new JiraException.NotSent("down", null));
        world.publish(complete("A"));
        world.publish(COPY, "carol", page(complete("A")));

        world.publish(complete("A"));

        assertEquals(ItemState.WAITING, world.only().state());
    }

    @Test
    public void createsNoIssueOfACopyByItselfWhenTheOriginalIsTrashed() {
        world.publish(complete("A"));
        world.publish(COPY, "carol", page(complete("A")));
        world.becomes(world.page().trashed(true).build());

        world.pass(Duration.ofHours(25));

        assertEquals(ItemState.COPY, copy().state());
    }

    @Test
    public void leavesTheItemToAPageInTheTrashWhenItsCopyIsPublished() {
        world.publish(complete("A"));
        world.publish(COPY, "carol", page(complete("A")));
        world.becomes(world.page().trashed(true).build());

        world.publish(COPY, "carol", page(complete("A")));

        assertEquals(ItemState.COPY, copy().state());
        assertEquals(1, world.jira.issues().all().size());
    }

    @Test
    public void createsAnIssueForABlockOfATemplateThatIsFilledInDifferently() {
        world.publish(complete("Add alerts"));

        world.publish(
                COPY,
                "carol",
                page(complete("Add alerts").with("owner", "carol").with("due", "2027-01-31")));

        assertEquals(ItemState.TRACKED, copy().state());
        assertEquals(2, world.jira.issues().all().size());
    }

    @Test
    public void createsAnIssueForABlockOfATemplateThatIsFilledInLater() {
        world.publish(complete("Add alerts"));
        world.publish(COPY, "carol", page(complete("Add alerts").without("owner")));

        world.publish(COPY, "carol", page(complete("Add alerts")));

        assertEquals(ItemState.TRACKED, copy().state());
    }

    @Test
    public void keepsACopyOneWhenOnlyTheOriginalIsRenamed() {
        world.publish(complete("A"));
        world.publish(COPY, "carol", page(complete("A")));
        world.publish(complete("A").with("title", "B"));

        world.publish(COPY, "carol", page(complete("A").with("cause", "Said more clearly")));

        assertEquals(ItemState.COPY, copy().state());
        assertEquals(1, world.jira.issues().all().size());
    }

    @Test
    public void takesABlockPastedAboveItsOriginalAndChangedForTheCopy() {
        world.publish(complete("A"));
        String tracked = world.only().uid();

        world.publish(complete("A").with("due", "2027-01-31"), complete("A"));

        assertEquals(
                List.of(ItemState.COPY, ItemState.TRACKED),
                world.all().stream().map(ActionItem::state).toList());
        assertEquals(tracked, world.all().get(1).uid());
    }

    @Test
    public void createsNoIssueOfACopyThatTwoNodesBringBackAtOnce() {
        world.publish(complete("A"));
        world.publish(COPY, "carol", page(complete("A")));
        world.publish(COPY, "carol", page());
        world.save(COPY, "carol", page(complete("A")));
        EventfulItems items = new EventfulItems(world.items);
        Node slow = new Node(world, world.ports().with(items));
        items.before("change", () -> world.node.scan(COPY));

        slow.scan(COPY);
        world.pass(Duration.ofMinutes(2));

        assertEquals(ItemState.COPY, copy().state());
        assertEquals(1, world.jira.issues().all().size());
    }

    private ActionItem copy() {
        return world.items.ofPage(COPY).get(0);
    }
}
