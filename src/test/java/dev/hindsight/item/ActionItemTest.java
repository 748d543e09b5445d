package dev.hindsight.item;

import static dev.hindsight.item.SampleItems.LINK;
import static dev.hindsight.item.SampleItems.NOON;
import static dev.hindsight.item.SampleItems.item;
import static dev.hindsight.item.SampleItems.snapshot;
import static dev.hindsight.item.SampleItems.tracked;
import static dev.hindsight.item.SampleItems.waiting;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.DesiredIssue;
import dev.hindsight.issue.FieldRefusal;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.SharedField;
import dev.hindsight.issue.StatusCategory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** What becomes of an item when it is bound, copied, merged or refused, and what it says of itself. */
public class ActionItemTest {

    private static final FieldRefusal REFUSAL = new FieldRefusal(FieldRefusal.Code.REFUSED, "No.", "To Do");

    @Test
    public void isTrackedOnceItIsBoundWhateverItWasBefore() {
        IssueSnapshot issue = snapshot("1", StatusCategory.NEW, NOON);
        ActionItem refused = waiting("a").withState(ItemState.REFUSED);
        ActionItem missing = tracked("a", "1", NOON).withState(ItemState.MISSING);

        for (ActionItem one : List.of(
                item("a"),
                waiting("a"),
                item("a").withState(ItemState.WONT_DO),
                item("a").asCopyOf(item("b")),
                refused,
                missing,
                tracked("a", "2", NOON))) {
            ActionItem bound = one.boundTo(issue);

            assertEquals(one.state().value(), ItemState.TRACKED, bound.state());
            assertEquals(Optional.of(issue), bound.issue());
        }
    }

    @Test
    public void staysRemovedAndKeepsTheIssueThatItIsBoundTo() {
        ActionItem bound = waiting("a").withState(ItemState.REMOVED).boundTo(snapshot("1", StatusCategory.NEW, NOON));

        assertTrue(bound.isRemoved());
        assertTrue(bound.issue().isPresent());
        assertFalse(waiting("a").isRemoved());
    }

    @Test
    public void isMergedOnceItsBlockHasTakenOverTheOneThatItWasACopyOf() {
        ActionItem merged = item("copy").asCopyOf(item("original")).mergedInto(item("original"));

        assertTrue(merged.isMerged());
        assertEquals(Optional.of("original"), merged.copyOf());
        assertFalse(item("copy").asCopyOf(item("original")).isMerged());
        assertFalse(item("removed").withState(ItemState.REMOVED).isMerged());
    }

    @Test
    public void keepsWhatWasDecidedOfACopyWhileItIsACopyOfTheSame() {
        ActionItem decided = item("copy").asCopyOf(item("original")).withCopyChoice(CopyChoice.SHARED);

        assertEquals(
                Optional.of(CopyChoice.SHARED),
                decided.asCopyOf(item("original")).copyChoice());
        assertEquals(Optional.empty(), decided.asCopyOf(item("another")).copyChoice());
        assertEquals(Optional.empty(), decided.mergedInto(item("original")).copyChoice());
    }

    @Test
    public void takesNoDecisionOnACopyThatItIsNot() {
        IllegalStateException refusal =
                assertThrows(IllegalStateException.class, () -> waiting("a").withCopyChoice(CopyChoice.STOPPED));

        assertEquals("Item a is WAITING and no copy", refusal.getMessage());
    }

    @Test
    public void raisesAndLowersOneFlagAndLeavesTheOthers() {
        ActionItem flagged = item("a").withFlag(ItemFlag.CONFLICT, true).withFlag(ItemFlag.DUPLICATE, true);

        assertEquals(Set.of(ItemFlag.CONFLICT, ItemFlag.DUPLICATE), flagged.flags());
        assertEquals(
                Set.of(ItemFlag.DUPLICATE),
                flagged.withFlag(ItemFlag.CONFLICT, false).flags());
    }

    @Test
    public void isBeingCreatedWhileTheOutcomeIsNotKnown() {
        SyncSchedule creating =
                SyncSchedule.NONE.creating(new PendingCreation(NOON, LINK), "key-alice", NOON.plusSeconds(120));

        assertTrue(waiting("a").withSchedule(creating).isBeingCreated());
        assertFalse(waiting("a").withSchedule(creating.withoutPending()).isBeingCreated());
    }

    @Test
    public void writesWhatWasRefusedAgainInWhateverStatusTheIssueIs() {
        ActionItem refused =
                tracked("a", "1", NOON).withSynced(Map.of(SharedField.DUE, SyncedValue.NONE.refused("x", REFUSAL)));

        ActionItem again = refused.tryingRefusedAgain();

        assertTrue(again.hasRefusals());
        assertTrue(again.synced(SharedField.DUE).refusal().orElseThrow().isOver("To Do"));
        assertFalse(refused.synced(SharedField.DUE).refusal().orElseThrow().isOver("To Do"));
    }

    @Test
    public void hasNoRefusalsWhereJiraTookEverything() {
        assertFalse(tracked("a", "1", NOON)
                .withSynced(Map.of(SharedField.DUE, SyncedValue.agreed("2026-12-15")))
                .hasRefusals());
    }

    @Test
    public void differsFromTheLastSyncWhereThePageSaysSomethingElse() {
        ActionItem synced = tracked("a", "1", NOON)
                .withSynced(Map.of(
                        SharedField.OWNER, SyncedValue.agreed("bob"),
                        SharedField.DUE, SyncedValue.agreed("2026-12-15")));

        assertFalse(synced.differsFromLastSync(desired("bob", "2026-12-15")));
        assertTrue(synced.differsFromLastSync(desired("bob", "2027-01-31")));
    }

    @Test
    public void doesNotDifferInWhatThePageSaysNothingOf() {
        ActionItem synced = tracked("a", "1", NOON).withSynced(Map.of(SharedField.OWNER, SyncedValue.agreed("bob")));

        assertFalse(synced.differsFromLastSync(desired("", "")));
    }

    private static DesiredIssue desired(String owner, String due) {
        return new DesiredIssue(Map.of(SharedField.OWNER, owner, SharedField.DUE, due), "", Optional.empty());
    }
}
