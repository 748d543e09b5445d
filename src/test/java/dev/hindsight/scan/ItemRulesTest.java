package dev.hindsight.scan;

import static dev.hindsight.item.SampleItems.LINK;
import static dev.hindsight.item.SampleItems.NOON;
import static dev.hindsight.item.SampleItems.item;
import static dev.hindsight.item.SampleItems.snapshot;
import static dev.hindsight.item.SampleItems.waiting;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.approval.ApprovalDecision;
import dev.hindsight.approval.ApprovalReason;
import dev.hindsight.finding.FieldRules;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.DesiredIssue;
import dev.hindsight.issue.FieldRefusal;
import dev.hindsight.issue.SharedField;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.PendingCreation;
import dev.hindsight.item.SyncSchedule;
import dev.hindsight.item.SyncedValue;
import dev.hindsight.item.WaitReason;
import dev.hindsight.settings.EffectiveSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** What becomes of an item when its page was read. */
public class ItemRulesTest {

    private static final EffectiveSettings NOTHING_SET = new EffectiveSettings(Map.of(), Map.of());

    private static final Instant LATER = NOON.plusSeconds(600);
    private static final Finding COMPLETE =
            Finding.ofParameters(Map.of("title", "Backfill", "owner", "bob-key", "due", "2026-12-15"));
    private static final DesiredIssue DESIRED =
            new DesiredIssue(Map.of(SharedField.OWNER, "bob", SharedField.DUE, "2026-12-15"), "", Optional.empty());
    private static final ApprovalDecision FREE = new ApprovalDecision(List.of(), true, Map.of());
    private static final ItemRules BY_ALICE = by(Optional.of("alice-key"));
    private static final WaitReason UNREADABLE = new WaitReason(WaitReason.Code.NO_SUCH_ISSUE, "OPS-1");

    @Test
    public void aCompleteFindingIsDueInTheNameOfWhoPublishedIt() {
        ActionItem applied = BY_ALICE.apply(of(item("a"), COMPLETE), DESIRED);

        assertEquals(ItemState.WAITING, applied.state());
        assertEquals(SyncSchedule.NONE.dueAt(LATER, Optional.of("alice-key")), applied.schedule());
    }

    @Test
    public void aCompleteFindingAwaitsTheApprovalThatItsPageLacks() {
        ApprovalDecision draft = new ApprovalDecision(List.of(ApprovalReason.DRAFT), true, Map.of());
        ItemRules rules = new ItemRules(NOTHING_SET, FieldRules.DEFAULT, draft, Optional.of("alice-key"), LATER);

        ActionItem applied = rules.apply(of(item("a"), COMPLETE), DESIRED);

        assertTrue(applied.awaitsApproval());
        assertEquals(
                Optional.of(new WaitReason(WaitReason.Code.DRAFT)),
                applied.schedule().reason());
        assertEquals(Optional.of("alice-key"), applied.schedule().actor());
    }

    @Test
    public void aFindingThatLacksWhatAnIssueNeedsHasNothingToDo() {
        ActionItem applied = BY_ALICE.apply(of(due(item("a")), COMPLETE.with(FindingField.TITLE, "")), DESIRED);

        assertEquals(ItemState.INCOMPLETE, applied.state());
        assertEquals(Optional.empty(), applied.schedule().nextAt());
    }

    @Test
    public void aBlockInWhichNothingIsWrittenIsEmptyAndNotIncomplete() {
        Finding untouched = Finding.ofParameters(Map.of("impact", "high"));

        ActionItem applied = BY_ALICE.apply(of(due(item("a")), untouched), DESIRED);
        ActionItem withText = BY_ALICE.apply(of(applied, new Finding(Map.of(), "It broke.")), DESIRED);
        ActionItem filledIn = BY_ALICE.apply(of(applied, COMPLETE), DESIRED);

        assertEquals(ItemState.EMPTY, applied.state());
        assertEquals(Optional.empty(), applied.schedule().nextAt());
        assertEquals(ItemState.INCOMPLETE, withText.state());
        assertEquals(ItemState.WAITING, filledIn.state());
    }

    @Test
    public void aDeclinedFindingHasNothingToDo() {
        Finding declined = COMPLETE.with(FindingField.TRACK, "no").with(FindingField.REASON, "Too late");

        ActionItem applied = BY_ALICE.apply(of(due(item("a")), declined), DESIRED);

        assertEquals(ItemState.WONT_DO, applied.state());
        assertEquals(Optional.empty(), applied.schedule().nextAt());
    }

    @Test
    public void anIdeaForLaterHasNothingToDoWhateverItLacks() {
        Finding idea = new Finding(Map.of(FindingField.TRACK, "later", FindingField.OWNER, "nobody"));

        ActionItem applied = BY_ALICE.apply(of(due(item("a")), idea), DesiredIssue.NONE);

        assertEquals(ItemState.LATER, applied.state());
        assertEquals(SyncSchedule.NONE.actor(), applied.schedule().actor());
        assertEquals(Optional.empty(), applied.schedule().nextAt());
        assertEquals(Optional.empty(), applied.schedule().reason());
    }

    @Test
    public void anIdeaForLaterAsksForNoApproval() {
        ApprovalDecision draft = new ApprovalDecision(List.of(ApprovalReason.DRAFT), true, Map.of());
        ItemRules rules = new ItemRules(NOTHING_SET, FieldRules.DEFAULT, draft, Optional.of("alice-key"), LATER);

        ActionItem applied = rules.apply(of(item("a"), COMPLETE.with(FindingField.TRACK, "later")), DESIRED);

        assertEquals(ItemState.LATER, applied.state());
        assertFalse(applied.awaitsApproval());
    }

    @Test
    public void anIssueStaysTrackedWhateverIsDecidedAfterwards() {
        Finding declined = COMPLETE.with(FindingField.TRACK, "no").with(FindingField.REASON, "Too late");

        ActionItem no = BY_ALICE.apply(of(tracked(), declined), DESIRED);
        ActionItem later = BY_ALICE.apply(of(tracked(), COMPLETE.with(FindingField.TRACK, "later")), DESIRED);

        assertEquals(ItemState.TRACKED, no.state());
        assertEquals(ItemState.TRACKED, later.state());
        assertEquals(no.flags(), later.flags());
        assertEquals(no.schedule(), later.schedule());
    }

    @Test
    public void anOwnerWithoutAnAccountIsNamed() {
        ActionItem applied = BY_ALICE.apply(of(item("a"), COMPLETE), DesiredIssue.NONE);

        assertEquals(ItemState.INCOMPLETE, applied.state());
        assertEquals(
                Optional.of(new WaitReason(WaitReason.Code.OWNER_UNKNOWN, "bob-key")),
                applied.schedule().reason());
    }

    @Test
    public void noOwnerIsNoOwnerWithoutAnAccount() {
        ActionItem applied = BY_ALICE.apply(of(item("a"), COMPLETE.with(FindingField.OWNER, "")), DesiredIssue.NONE);

        assertEquals(Optional.empty(), applied.schedule().reason());
    }

    @Test
    public void anItemWhoseIssueMayExistWaitsWhateverItsBlockSaysNow() {
        ActionItem applied = BY_ALICE.apply(of(creating(), new Finding(Map.of())), DesiredIssue.NONE);

        assertEquals(ItemState.WAITING, applied.state());
        assertEquals(creating().schedule(), applied.schedule());
    }

    @Test
    public void anIssueOfAPageThatSaysTheSameIsLeftAlone() {
        assertEquals(tracked(), BY_ALICE.apply(tracked(), DESIRED));
    }

    @Test
    public void anIssueIsDueWhereThePageSaysSomethingElse() {
        DesiredIssue later = new DesiredIssue(Map.of(SharedField.DUE, "2027-01-31"), "", Optional.empty());

        assertDue(tracked(), later);
    }

    @Test
    public void anIssueIsDueWhereItsConflictMayHaveEnded() {
        assertDue(tracked().withFlag(ItemFlag.CONFLICT, true), DESIRED);
    }

    @Test
    public void anIssueIsDueWhereJiraWouldNotTakeSomething() {
        FieldRefusal refusal = new FieldRefusal(FieldRefusal.Code.REFUSED, "No.", "To Do");
        ActionItem refused = tracked()
                .withSynced(Map.of(
                        SharedField.OWNER, SyncedValue.agreed("bob"),
                        SharedField.DUE, SyncedValue.NONE.refused("2026-12-15", refusal)));

        ActionItem applied = BY_ALICE.apply(refused, DESIRED);

        assertEquals(Optional.of(LATER), applied.schedule().nextAt());
        assertTrue(applied.synced(SharedField.DUE).refusal().orElseThrow().isOver("To Do"));
    }

    @Test
    public void anIssueIsDueWhereSomethingKeptItFromGoingOn() {
        WaitReason down = new WaitReason(WaitReason.Code.UNREACHABLE);

        assertDue(tracked().withSchedule(SyncSchedule.NONE.failed(down, LATER.plusSeconds(60))), DESIRED);
    }

    @Test
    public void anIssueThatCannotBeReadIsReadAgainOnlyInTheNameOfSomebodyElse() {
        ActionItem unreadable = tracked()
                .withSchedule(SyncSchedule.NONE
                        .dueAt(NOON, Optional.of("alice-key"))
                        .refusedToBeRead(UNREADABLE, NOON, LATER.plusSeconds(60)));

        assertEquals(unreadable, BY_ALICE.apply(unreadable, DESIRED));
        assertEquals(unreadable, by(Optional.empty()).apply(unreadable, DESIRED));
        assertEquals(
                Optional.of("bob-key"),
                by(Optional.of("bob-key")).apply(unreadable, DESIRED).schedule().actor());
    }

    @Test
    public void anIssueIsDueAndTrackedAgainOnceItsBlockIsBack() {
        ActionItem applied = BY_ALICE.apply(tracked().withState(ItemState.REMOVED), DESIRED);

        assertEquals(ItemState.TRACKED, applied.state());
        assertEquals(Optional.of(LATER), applied.schedule().nextAt());
    }

    @Test
    public void anIssueIsFlaggedWhileItsBlockLacksWhatANewIssueWouldNeed() {
        ActionItem lacking = BY_ALICE.apply(of(tracked(), COMPLETE.with(FindingField.DUE, "")), DESIRED);

        assertTrue(lacking.flags().contains(ItemFlag.LACKS_FIELDS));
        assertFalse(BY_ALICE.apply(of(lacking, COMPLETE), DESIRED).flags().contains(ItemFlag.LACKS_FIELDS));
    }

    @Test
    public void aRemovedItemHasNothingToDoUnlessItsIssueMayExist() {
        assertEquals(
                Optional.empty(),
                ItemRules.removed(due(waiting("a"))).schedule().nextAt());
        assertEquals(creating().schedule(), ItemRules.removed(creating()).schedule());
        assertEquals(ItemState.REMOVED, ItemRules.removed(creating()).state());
    }

    @Test
    public void anItemIsRemovedOnce() {
        ActionItem removed = due(waiting("a").withState(ItemState.REMOVED));

        assertEquals(removed, ItemRules.removed(removed));
    }

    private static void assertDue(ActionItem item, DesiredIssue desired) {
        assertEquals(
                SyncSchedule.NONE.dueAt(LATER, Optional.of("alice-key")),
                BY_ALICE.apply(item, desired).schedule());
    }

    private static ItemRules by(Optional<String> publisher) {
        return new ItemRules(NOTHING_SET, FieldRules.DEFAULT, FREE, publisher, LATER);
    }

    private static ActionItem of(ActionItem item, Finding finding) {
        return item.withBlock(item.location(), finding);
    }

    private static ActionItem due(ActionItem item) {
        return item.withSchedule(SyncSchedule.NONE.dueAt(NOON, Optional.empty()));
    }

    private static ActionItem creating() {
        return waiting("a")
                .withSchedule(SyncSchedule.NONE.creating(
                        new PendingCreation(NOON, LINK), "alice-key", NOON.plusSeconds(120)));
    }

    private static ActionItem tracked() {
        return of(waiting("a").boundTo(snapshot("1", StatusCategory.NEW, NOON)), COMPLETE)
                .withSynced(Map.of(
                        SharedField.OWNER, SyncedValue.agreed("bob"),
                        SharedField.DUE, SyncedValue.agreed("2026-12-15")));
    }
}
