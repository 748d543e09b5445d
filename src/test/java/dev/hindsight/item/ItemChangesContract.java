package dev.hindsight.item;

import static dev.hindsight.item.SampleItems.NOON;
import static dev.hindsight.item.SampleItems.PAGE;
import static dev.hindsight.item.SampleItems.item;
import static dev.hindsight.item.SampleItems.snapshot;
import static dev.hindsight.item.SampleItems.tracked;
import static dev.hindsight.item.SampleItems.waiting;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.FieldRefusal;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueId;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.Resolution;
import dev.hindsight.issue.SharedField;
import dev.hindsight.issue.StatusCategory;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** What storing action items and changing them means, for the fake and for every database alike; its clock says noon. */
public abstract class ItemChangesContract {

    protected abstract ActionItems items();

    private void add(ActionItem item) {
        items().add(List.of(item));
    }

    @Test
    public void keepsAllThatIsKnownOfAnItem() {
        add(full());

        assertEquals(Optional.of(full()), StoredItem.find(items(), "full"));
    }

    @Test
    public void keepsAnItemOfWhichNothingIsKnownButItsBlock() {
        ActionItem bare = ActionItem.ofBlock("bare", new BlockLocation(PAGE, "OPS", "", 0), new Finding(Map.of()));
        add(bare);

        assertEquals(Optional.of(bare), StoredItem.find(items(), "bare"));
    }

    @Test
    public void keepsTextOfAnyLengthAndScript() {
        String text = "Größe \"ß\" \\ 測試 ".repeat(5000).strip();
        ActionItem wordy =
                item("a").withBlock(item("a").location(), item("a").finding().with(FindingField.CAUSE, text));
        add(wordy);

        assertEquals(Optional.of(wordy), StoredItem.find(items(), "a"));
    }

    @Test
    public void keepsInstantsToTheMillisecond() {
        add(tracked("a", "1", NOON.plusNanos(1_999_999)));

        assertEquals(Optional.of(tracked("a", "1", NOON.plusMillis(1))), StoredItem.find(items(), "a"));
    }

    @Test
    public void refusesToAddAnItemTwice() {
        assertTrue(items().add(List.of(item("a"))));

        assertFalse(items().add(List.of(item("a"))));
    }

    @Test
    public void addsAllOfSeveralItemsOrNone() {
        add(item("b"));

        assertFalse(items().add(List.of(item("a"), item("b"), item("c"))));

        assertEquals(List.of(item("b")), items().findAll(List.of("a", "b", "c")));
        assertEquals(List.of(), items().history("a"));
    }

    @Test
    public void keepsAnItemThatIsACopyOrAwaitsAnApproval() {
        ActionItem copy = item("copy").asCopyOf(item("original")).withCopyChoice(CopyChoice.STOPPED);
        ActionItem awaiting = waiting("awaiting").awaitingApproval(new WaitReason(WaitReason.Code.DRAFT));
        items().add(List.of(copy, awaiting));

        assertEquals(List.of(copy, awaiting), List.of(found("copy"), found("awaiting")));
    }

    @Test
    public void forgetsThatAnItemWasACopyOrAwaitedAnApproval() {
        items().add(List.of(
                item("copy").asCopyOf(item("original")).withCopyChoice(CopyChoice.SHARED),
                waiting("awaiting").awaitingApproval(new WaitReason(WaitReason.Code.DRAFT))));

        items().change("copy", item -> item.withState(ItemState.INCOMPLETE));
        items().change("awaiting", item -> item.withState(ItemState.INCOMPLETE));

        assertEquals(Optional.empty(), found("copy").copyOf());
        assertEquals(Optional.empty(), found("copy").copyChoice());
        assertFalse(found("awaiting").awaitsApproval());
    }

    @Test
    public void keepsThatAnIssueCouldNotBeRead() {
        ActionItem unreadable = tracked("a", "1", NOON)
                .withSchedule(SyncSchedule.NONE.refusedToBeRead(
                        new WaitReason(WaitReason.Code.NOT_PERMITTED), NOON, NOON.plusSeconds(3600)));
        add(unreadable);

        assertEquals(unreadable, found("a"));
    }

    @Test
    public void storesAChangeAndGivesTheItemAsStored() {
        add(item("full"));

        Optional<ActionItem> changed = items().change("full", item -> full());

        assertEquals(Optional.of(full()), changed);
        assertEquals(changed, StoredItem.find(items(), "full"));
    }

    @Test
    public void storesSeveralChangesAndPassesOverUnknownItems() {
        List.of("a", "b", "c").forEach(uid -> add(waiting(uid)));

        items().changeAll(Map.of(
                "a", item -> item.withFlag(ItemFlag.CONFLICT, true),
                "b", item -> item,
                "c", item -> item.withState(ItemState.REMOVED),
                "unknown", item -> item));

        assertEquals(waiting("a").withFlag(ItemFlag.CONFLICT, true), found("a"));
        assertEquals(waiting("b"), found("b"));
        assertEquals(ItemState.REMOVED, found("c").state());
        assertEquals(2, items().history("c").size());
    }

    @Test
    public void storesNoneOfSeveralChangesWhenOneFails() {
        add(waiting("a"));
        add(item("b"));

        assertThrows(
                IllegalStateException.class,
                () -> items().changeAll(Map.of(
                        "a", item -> item.withState(ItemState.REMOVED),
                        "b", item -> item.withState(ItemState.MISSING))));

        assertEquals(waiting("a"), found("a"));
    }

    @Test
    public void removesWhatAChangeLeavesOut() {
        add(full());

        items().change("full", item -> item("full"));

        assertEquals(Optional.of(item("full")), StoredItem.find(items(), "full"));
    }

    @Test
    public void changesNothingOfAnUnknownUid() {
        assertEquals(Optional.empty(), items().change("unknown", item -> item));
    }

    @Test
    public void keepsTheItemWhenItsChangeFails() {
        add(item("a"));

        assertThrows(IllegalStateException.class, () -> items().change("a", item -> item.withState(ItemState.MISSING)));

        assertEquals(Optional.of(item("a")), StoredItem.find(items(), "a"));
    }

    @Test
    public void beginsTheHistoryOfAnItemWhenItIsAdded() {
        add(item("a"));

        assertEquals(List.of(History.begun(item("a"), Cause.STEP, NOON)), items().history("a"));
    }

    @Test
    public void tellsHowItBeganBeforeWhatAnIssueThatWasFoundHadBeen() {
        add(waiting("a"));
        add(waiting("b"));

        items().change("a", item -> tracked("a", "1", NOON));

        assertEquals(
                List.of(Change.What.CREATED, Change.What.STATUS, Change.What.STATE, Change.What.ISSUE),
                items().history("a").stream().map(Change::what).toList());
    }

    @Test
    public void writesNoHistoryForAChangeThatChangesNothing() {
        add(full());

        items().change("full", item -> item);

        assertEquals(1, items().history("full").size());
    }

    @Test
    public void keepsLinesOfHistoryAsTheyWereWritten() {
        add(full());
        ActionItem closed = full().boundTo(snapshot("1", StatusCategory.DONE, NOON));

        items().change("full", item -> closed);

        Set<Change> lines = new HashSet<>(History.between(full(), closed, Cause.STEP, NOON));
        lines.add(History.begun(full(), Cause.STEP, NOON));
        assertEquals(lines, Set.copyOf(items().history("full")));
    }

    private ActionItem found(String uid) {
        return StoredItem.find(items(), uid).orElseThrow();
    }

    private static ActionItem full() {
        Map<FindingField, String> texts = new EnumMap<>(FindingField.class);
        for (FindingField field : FindingField.values()) {
            texts.put(field, "text of " + field.parameter());
        }
        return new ActionItem(
                "full",
                new BlockLocation(PAGE, "OPS", "key", 3),
                new Finding(texts),
                ItemState.TRACKED,
                Set.of(ItemFlag.CONFLICT, ItemFlag.OWNER_UNASSIGNABLE),
                Optional.empty(),
                Optional.empty(),
                Optional.of("followed"),
                false,
                new Orders(Map.of("SEC-1 ", "key-bob", " PLAT", "")),
                Optional.of(new IssueSnapshot(
                        new IssueId("link", "10042"),
                        "OPS-12",
                        new Issue.Status("6", "Closed", StatusCategory.DONE),
                        Optional.of(new Resolution("10001", "Duplicate")),
                        Optional.of(new Issue.Survivor(
                                "10007",
                                "PLAT-7",
                                new Issue.Status("10001", "Done", StatusCategory.DONE),
                                Optional.of(new Resolution("10000", "Done")))),
                        Optional.of("bob"),
                        Optional.of(LocalDate.of(2026, 12, 15)),
                        Optional.of(NOON.minusMillis(7)),
                        NOON.minusMillis(1))),
                Optional.of(new Closing(NOON.minusMillis(7), "text of success")),
                3,
                Map.of(
                        SharedField.DUE,
                                new SyncedValue(
                                        "2026-12-15",
                                        "",
                                        "2026-12-01",
                                        Optional.of(new FieldRefusal(FieldRefusal.Code.REFUSED, "No \"ü\".", "To Do")),
                                        List.of(
                                                new SyncedValue.Sent("2027-01-31", NOON.minusMillis(3)),
                                                new SyncedValue.Sent("2027-02-28", NOON)),
                                        ""),
                        SharedField.OWNER,
                                SyncedValue.agreed("alice")
                                        .naming("key-alice", "alice")
                                        .refused(
                                                "bob",
                                                FieldRefusal.ofOwner(FieldRefusal.Code.OWNER_NOT_ASSIGNABLE, "OPS")),
                        SharedField.SECTION, new SyncedValue("line one\nline \"two\"", "</script> \\ ü", "")),
                new SyncSchedule(
                        Optional.of("key-alice"),
                        Optional.of(new PendingCreation(NOON, "link \"1\"")),
                        Optional.of(new SyncSchedule.Unreadable(2, NOON.minusSeconds(60))),
                        7,
                        Optional.of(NOON.plusSeconds(60)),
                        Optional.of(new WaitReason(WaitReason.Code.REFUSED, "", "\"no\", [it] said", "ü")),
                        Optional.of(NOON.minusSeconds(3600))));
    }
}
