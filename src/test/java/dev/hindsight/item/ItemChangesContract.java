package dev.hindsight.item;

import static dev.hindsight.item.SampleItems.NOON;
import static dev.hindsight.item.SampleItems.PAGE;
import static dev.hindsight.item.SampleItems.item;
import static dev.hindsight.item.SampleItems.snapshot;
import static dev.hindsight.item.SampleItems.tracked;
import static dev.hindsight.item.SampleItems.waiting;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.IssueId;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.SharedField;
import dev.hindsight.issue.StatusCategory;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** What storing action items and changing them means, for the fake and for every database alike; its clock says noon. */
public abstract class ItemChangesContract {

    protected abstract ActionItems items();

    @Test
    public void keepsAllThatIsKnownOfAnItem() {
        items().add(full());

        assertEquals(Optional.of(full()), items().find("full"));
    }

    @Test
    public void keepsAnItemOfWhichNothingIsKnownButItsBlock() {
        ActionItem bare = ActionItem.ofBlock("bare", new BlockLocation(PAGE, "OPS", "", 0), new Finding(Map.of()));
        items().add(bare);

        assertEquals(Optional.of(bare), items().find("bare"));
    }

    @Test
    public void keepsTextOfAnyLengthAndScript() {
        String text = "Größe \"ß\" \\ 測試 ".repeat(5000).strip();
        ActionItem wordy =
                item("a").withBlock(item("a").location(), item("a").finding().with(FindingField.CAUSE, text));
        items().add(wordy);

        assertEquals(Optional.of(wordy), items().find("a"));
    }

    @Test
    public void keepsInstantsToTheMillisecond() {
        items().add(tracked("a", "1", NOON.plusNanos(1_999_999)));

        assertEquals(Optional.of(tracked("a", "1", NOON.plusMillis(1))), items().find("a"));
    }

    @Test
    public void refusesToAddAnItemTwice() {
        items().add(item("a"));

        assertThrows(RuntimeException.class, () -> items().add(item("a")));
    }

    @Test
    public void storesAChangeAndGivesTheItemAsStored() {
        items().add(item("full"));

        Optional<ActionItem> changed = items().change("full", item -> full());

        assertEquals(Optional.of(full()), changed);
        assertEquals(changed, items().find("full"));
    }

    @Test
    public void removesWhatAChangeLeavesOut() {
        items().add(full());

        items().change("full", item -> item("full"));

        assertEquals(Optional.of(item("full")), items().find("full"));
    }

    @Test
    public void changesNothingOfAnUnknownUid() {
        assertEquals(Optional.empty(), items().change("unknown", item -> item));
    }

    @Test
    public void keepsTheItemWhenItsChangeFails() {
        items().add(item("a"));

        assertThrows(IllegalStateException.class, () -> items().change("a", item -> item.withState(ItemState.MISSING)));

        assertEquals(Optional.of(item("a")), items().find("a"));
    }

    @Test
    public void beginsTheHistoryOfAnItemWhenItIsAdded() {
        items().add(item("a"));

        assertEquals(List.of(History.begun(item("a"), NOON)), items().history("a"));
    }

    @Test
    public void writesTheHistoryOfAChangeBehindWhatWasBefore() {
        items().add(waiting("a"));
        items().add(waiting("b"));

        items().change("a", item -> tracked("a", "1", NOON));

        assertEquals(
                List.of(
                        Change.What.CREATED,
                        Change.What.STATE,
                        Change.What.ISSUE,
                        Change.What.STATUS,
                        Change.What.OWNER),
                items().history("a").stream().map(Change::what).toList());
    }

    @Test
    public void writesNoHistoryForAChangeThatChangesNothing() {
        items().add(full());

        items().change("full", item -> item);

        assertEquals(1, items().history("full").size());
    }

    @Test
    public void keepsLinesOfHistoryAsTheyWereWritten() {
        items().add(full());

        items().change("full", item -> item.withIssue(snapshot("1", StatusCategory.DONE, NOON)));

        assertEquals(
                History.between(full(), full().withIssue(snapshot("1", StatusCategory.DONE, NOON)), NOON),
                items().history("full").subList(1, items().history("full").size()));
    }

    private static ActionItem full() {
        Map<FindingField, String> texts = new EnumMap<>(FindingField.class);
        for (FindingField field : FindingField.values()) {
            texts.put(field, "text of " + field.parameter());
        }
        return new ActionItem(
                "full",
                new BlockLocation(PAGE, "OPS", "hint", 3),
                new Finding(texts),
                ItemState.TRACKED,
                Set.of(ItemFlag.CONFLICT, ItemFlag.OWNER_UNASSIGNABLE),
                Optional.of(new IssueSnapshot(
                        new IssueId("link", "10042"),
                        "OPS-12",
                        "Won't do",
                        StatusCategory.DONE,
                        Optional.of("10001"),
                        Optional.of("bob"),
                        Optional.of(LocalDate.of(2026, 12, 15)),
                        NOON.minusMillis(1))),
                Map.of(
                        SharedField.DUE, new SyncedValue("2026-12-15", ""),
                        SharedField.SECTION, new SyncedValue("line one\nline \"two\"", "</script> \\ ü")),
                new SyncSchedule(
                        Optional.of("key-alice"),
                        Optional.of(NOON),
                        7,
                        Optional.of(NOON.plusSeconds(60)),
                        Optional.of(new WaitReason(WaitReason.Code.REFUSED, "", "\"no\", [it] said", "ü"))));
    }
}
