package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static dev.hindsight.sync.FindingMarkup.titled;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.Change;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.SyncSchedule;
import dev.hindsight.item.WaitReason;
import dev.hindsight.scan.TrackedPage;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

/** What a published page makes of its findings, before Jira is asked. */
public class SavingFindingsTest {

    private final World world = new World();

    @Before
    public void keepJiraAway() {
        world.jira.failures().breakLink(World.LINK, new JiraException.NotSent("down", null));
    }

    @Test
    public void storesAFindingThatLacksWhatAnIssueNeedsAsIncomplete() {
        world.publish(titled("A"));

        assertEquals(ItemState.INCOMPLETE, world.only().state());
        assertEquals(SyncSchedule.NONE, world.only().schedule());
    }

    @Test
    public void storesACompleteFindingAsWaitingInTheNameOfItsPublisher() {
        world.publish(complete("A"));

        assertEquals(ItemState.WAITING, world.only().state());
        assertEquals(Optional.of("alice-key"), world.only().schedule().actor());
    }

    @Test
    public void keepsTheOwnerByTheKeyOfTheAccount() {
        world.publish(complete("A"));

        assertEquals("bob-key", world.only().finding().text(FindingField.OWNER));
    }

    @Test
    public void saysWhichOwnerHasNoAccount() {
        world.publish(complete("A").with("owner", "zoe"));

        assertEquals(ItemState.INCOMPLETE, world.only().state());
        assertEquals(
                Optional.of(new WaitReason(WaitReason.Code.OWNER_UNKNOWN, "zoe")),
                world.only().schedule().reason());
    }

    @Test
    public void declinesAFindingThatIsNotTrackedForAReason() {
        world.publish(complete("A").with("track", "no").with("reason", "The system is retired"));

        assertEquals(ItemState.WONT_DO, world.only().state());
    }

    @Test
    public void declinesNothingWithoutAReason() {
        world.publish(complete("A").with("track", "no"));

        assertEquals(ItemState.INCOMPLETE, world.only().state());
    }

    @Test
    public void makesAFindingWaitOnceItIsCompleted() {
        world.publish(titled("A"));

        world.publish(complete("A"));

        assertEquals(ItemState.WAITING, world.only().state());
    }

    @Test
    public void makesAWaitingFindingIncompleteOnceItLacksSomething() {
        world.publish(complete("A"));

        world.publish(complete("A").without("due"));

        assertEquals(ItemState.INCOMPLETE, world.only().state());
        assertEquals(Optional.empty(), world.only().schedule().nextAt());
    }

    @Test
    public void makesADeclinedFindingWaitOnceItIsToBeTracked() {
        world.publish(complete("A").with("track", "no").with("reason", "Too dear"));

        world.publish(complete("A"));

        assertEquals(ItemState.WAITING, world.only().state());
    }

    @Test
    public void keepsAnIdeaForLaterWithoutAnIssueUntilItIsToBeTracked() {
        world.publish(titled("A").with("track", "later"));
        assertEquals(ItemState.LATER, world.only().state());

        world.publish(complete("A").with("track", "yes"));

        assertEquals(ItemState.WAITING, world.only().state());
    }

    @Test
    public void putsAWaitingFindingOffUntilLater() {
        world.publish(complete("A"));

        world.publish(complete("A").with("track", "later"));

        assertEquals(ItemState.LATER, world.only().state());
        assertEquals(Optional.empty(), world.only().schedule().nextAt());
    }

    @Test
    public void detachesAFindingWhoseBlockIsGone() {
        world.publish(complete("A"));

        world.publish();

        assertEquals(ItemState.REMOVED, world.only().state());
        assertEquals(Optional.empty(), world.only().schedule().nextAt());
    }

    @Test
    public void bringsAFindingBackWithARestoredVersion() {
        world.publish(complete("A"));
        String uid = world.only().uid();
        world.publish();

        world.publish(complete("A"));

        assertEquals(uid, world.only().uid());
        assertEquals(ItemState.WAITING, world.only().state());
    }

    @Test
    public void leavesTheItemsAsTheyAreWhenThePageIsBroken() {
        world.publish(complete("A"), titled("B"));
        List<ActionItem> before = world.all();

        world.publish(World.PAGE, "alice", FindingMarkup.page(complete("A")) + "<p>half of a");

        assertEquals(before, world.all());
    }

    @Test
    public void doesNotReadABrokenPageAgainUntilItChanges() {
        world.publish(World.PAGE, "alice", FindingMarkup.page(complete("A")) + "<p>half of a");

        TrackedPage known = world.trackedPages.find(World.PAGE).orElseThrow();

        assertEquals(1, known.problem().orElseThrow().version());
        assertEquals(World.START, known.readAt());
    }

    @Test
    public void keepsThatItScannedAPageWithoutFindings() {
        world.publish();

        assertEquals(1, world.trackedPages.find(World.PAGE).orElseThrow().version());
        assertEquals(List.of(), world.items.ofPage(World.PAGE));
    }

    @Test
    public void storesWhatAnAuthorWroteInTheOrderOfTheBlocks() {
        world.publish(titled("A"), titled("B"), titled("C"));

        world.publish(titled("C"), titled("A"), titled("B"));

        assertEquals(
                List.of("C", "A", "B"),
                world.all().stream().map(item -> item.finding().title()).toList());
    }

    @Test
    public void beginsTheHistoryOfANewItem() {
        world.publish(titled("A"));

        List<Change> history = world.items.history(world.only().uid());

        assertEquals(
                List.of(Change.What.CREATED), history.stream().map(Change::what).toList());
    }

    @Test
    public void writesNoHistoryForAnUnchangedRepublish() {
        world.publish(titled("A"));

        world.publish(titled("A"));

        assertEquals(1, world.items.history(world.only().uid()).size());
    }

    @Test
    public void makesANewActorOfTheNextEditorWhoPublishes() {
        world.publish("alice", complete("A"));

        world.publish("carol", complete("A"));

        assertEquals(Optional.of("carol-key"), world.only().schedule().actor());
    }

    @Test
    public void takesThePublisherOfANewerVersionThanTheOneThatWasMarked() {
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A")));
        world.node.scanner.request(World.PAGE, 1, "alice-key");
        world.save(World.PAGE, "carol", FindingMarkup.page(complete("A")));

        world.work();

        assertEquals(Optional.of("carol-key"), world.only().schedule().actor());
    }

    @Test
    public void takesTwoFindingsWithoutAnyKeyForTwo() {
        world.publish(complete("A").without("id"), complete("B").without("id"));

        assertTrue(world.all().stream().allMatch(item -> item.state() == ItemState.WAITING));
    }
}
