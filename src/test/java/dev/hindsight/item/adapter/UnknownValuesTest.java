package dev.hindsight.item.adapter;

import static dev.hindsight.item.SampleItems.NOON;
import static dev.hindsight.item.SampleItems.PAGE;
import static dev.hindsight.item.SampleItems.at;
import static dev.hindsight.item.SampleItems.item;
import static dev.hindsight.item.SampleItems.tracked;
import static dev.hindsight.item.SampleItems.waiting;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.frame.LogLines;
import dev.hindsight.frame.TestDatabase;
import dev.hindsight.issue.SharedField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.Change;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.PendingCreation;
import dev.hindsight.item.StoredItem;
import dev.hindsight.item.SyncedValue;
import dev.hindsight.scan.TrackedPage;
import dev.hindsight.scan.TrackedPage.PageStatus;
import dev.hindsight.scan.adapter.AoTrackedPages;
import dev.hindsight.scan.adapter.PageRow;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** What a newer release may have left in the database neither breaks reading nor is lost by writing something else. */
public class UnknownValuesTest {

    @Rule
    public final TestDatabase database = new TestDatabase(TestDatabase.Kind.H2);

    private ActiveObjects ao;
    private AoActionItems items;

    @Before
    public void open() {
        ao = database.activeObjects();
        items = new AoActionItems(ao, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @Test
    public void leavesOutAnItemInAnUnknownState() {
        items.add(List.of(at(item("known"), PAGE, "a", 0)));
        items.add(List.of(at(item("strange"), PAGE, "b", 1)));
        stored("strange", row -> row.setState("delegated"));

        assertEquals(List.of(at(item("known"), PAGE, "a", 0)), items.ofPage(PAGE));
        assertEquals(Optional.empty(), StoredItem.find(items, "strange"));
    }

    @Test
    public void leavesAnItemInAnUnknownStateAsItIs() {
        items.add(List.of(item("strange")));
        stored("strange", row -> row.setState("delegated"));

        assertFalse(items.change("strange", item -> item("strange")).isPresent());
        assertEquals(List.of(), acquire("strange"));

        assertEquals("delegated", row("strange").getState());
    }

    @Test
    public void logsAnItemInAnUnknownStateOnce() {
        items.add(List.of(item("strange")));
        stored("strange", row -> row.setState("delegated"));

        try (LogLines lines = new LogLines(ItemRows.class)) {
            StoredItem.find(items, "strange");
            items.ofPage(PAGE);

            assertEquals(
                    List.of("Action item strange is left out: its state 'delegated' is unknown"), lines.warnings());
        }
    }

    @Test
    public void keepsUnknownFlagsBesideOurs() {
        items.add(List.of(item("a").withFlag(ItemFlag.DUPLICATE, true)));
        stored("a", row -> row.setFlags("duplicate novel"));

        Optional<ActionItem> changed = items.change("a", item -> item.withFlag(ItemFlag.CONFLICT, true));

        assertEquals(
                Set.of(ItemFlag.CONFLICT, ItemFlag.DUPLICATE),
                changed.orElseThrow().flags());
        assertEquals("conflict duplicate novel", row("a").getFlags());
    }

    @Test
    public void keepsAnUnknownReasonWhenSomethingElseChanges() {
        items.add(List.of(waiting("a")));
        stored("a", row -> row.setReason("full_moon"));

        items.change("a", item -> item.withFlag(ItemFlag.CONFLICT, true));

        assertEquals("full_moon", row("a").getReason());
    }

    @Test
    public void keepsAnUnknownCategoryWhenSomethingElseChanges() {
        items.add(List.of(tracked("a", "1", NOON)));
        stored("a", row -> row.setCategory("undefined"));

        items.change("a", item -> item.withFlag(ItemFlag.DUPLICATE, true));

        assertEquals("undefined", row("a").getCategory());
    }

    @Test
    public void keepsUnknownSyncedValuesBesideOurs() {
        items.add(List.of(item("a")));
        stored("a", row -> row.setSynced("{\"mood\":{\"page\":\"sad\"},\"due\":{\"page\":\"x\",\"plan\":\"y\"}}"));

        items.change("a", item -> item.withSynced(Map.of(SharedField.DUE, new SyncedValue("1", "2", "3"))));

        assertEquals(
                "{\"mood\":{\"page\":\"sad\"},\"due\":{\"plan\":\"y\",\"page\":\"1\",\"jira\":\"2\",\"agreed\":\"3\"}}",
                row("a").getSynced());
    }

    @Test
    public void keepsAValueThatBothSidesHaveAsOneText() {
        items.add(List.of(item("a").withSynced(Map.of(SharedField.DUE, new SyncedValue("1", "2", "3")))));

        items.change("a", item -> item.withSynced(Map.of(SharedField.DUE, SyncedValue.agreed("4"))));

        assertEquals("{\"due\":\"4\"}", row("a").getSynced());
        assertEquals(
                SyncedValue.agreed("4"),
                StoredItem.find(items, "a").orElseThrow().synced(SharedField.DUE));
    }

    @Test
    public void readsSyncedValuesThatAreNoJsonAsNone() {
        items.add(List.of(item("a")));
        stored("a", row -> row.setSynced("{broken"));

        assertEquals(Optional.of(item("a")), StoredItem.find(items, "a"));
    }

    @Test
    public void leavesOutUnknownLinesOfHistory() {
        items.add(List.of(item("a")));
        ao.create(ChangeRow.class, new DBParam("SUBJECT", "a"), new DBParam("WHAT", "applause"));

        assertEquals(1, items.history("a").size());
    }

    @Test
    public void readsLinesOfHistoryThatDoNotSayWhereTheyComeFrom() {
        items.add(List.of(item("a")));
        ao.create(
                ChangeRow.class,
                new DBParam("SUBJECT", "a"),
                new DBParam("WHAT", "due"),
                new DBParam("CHANGED_AT", 1L),
                new DBParam("ACTOR", "key-alice"));

        Change old = items.history("a").get(1);

        assertEquals(Optional.empty(), old.source());
        assertEquals(Optional.of("key-alice"), old.actor());
    }

    @Test
    public void takesAPageInAnUnknownStatusForUnknown() {
        AoTrackedPages pages = new AoTrackedPages(ao);
        pages.store(new TrackedPage(1, "OPS", 1, "key-alice", PageStatus.CURRENT, false, NOON));
        PageRow row = ao.find(PageRow.class, Query.select())[0];
        row.setStatus("archived");
        row.save();

        assertEquals(Optional.empty(), pages.find(1));
    }

    @Test
    public void cutsAMacroKeyThatIsTooLongToBeIndexed() {
        items.add(List.of(at(item("a"), PAGE, "h".repeat(1000), 0)));

        assertEquals(
                "h".repeat(255),
                StoredItem.find(items, "a").orElseThrow().location().macroKey());
    }

    private List<ActionItem> acquire(String uid) {
        PendingCreation creation = new PendingCreation(NOON, "link");
        return items.acquireCreateLocks(
                Map.of(uid, new ActionItems.CreationRequest(creation, "alice-key", Map.of(), NOON)));
    }

    private void stored(String uid, Consumer<ItemRow> change) {
        ItemRow row = row(uid);
        change.accept(row);
        row.save();
    }

    private ItemRow row(String uid) {
        return ao.find(ItemRow.class, Query.select().where("ITEM_UID = ?", uid))[0];
    }
}
