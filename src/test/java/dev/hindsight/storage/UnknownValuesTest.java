package dev.hindsight.storage;

import static dev.hindsight.action.SampleItems.NOON;
import static dev.hindsight.action.SampleItems.PAGE;
import static dev.hindsight.action.SampleItems.at;
import static dev.hindsight.action.SampleItems.item;
import static dev.hindsight.action.SampleItems.tracked;
import static dev.hindsight.action.SampleItems.waiting;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.action.ActionItem;
import dev.hindsight.action.Attempt;
import dev.hindsight.action.Flag;
import dev.hindsight.action.KnownPage;
import dev.hindsight.action.Memory;
import dev.hindsight.action.SharedField;
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
        items.add(at(item("known"), PAGE, "a", 0));
        items.add(at(item("strange"), PAGE, "b", 1));
        stored("strange", row -> row.setState("delegated"));

        assertEquals(List.of(at(item("known"), PAGE, "a", 0)), items.ofPage(PAGE));
        assertEquals(Optional.empty(), items.find("strange"));
    }

    @Test
    public void leavesAnItemInAnUnknownStateAsItIs() {
        items.add(item("strange"));
        stored("strange", row -> row.setState("delegated"));

        assertFalse(items.change("strange", item -> item("strange")).isPresent());
        assertFalse(items.takeTurn("strange", NOON).isPresent());

        assertEquals("delegated", row("strange").getState());
    }

    @Test
    public void logsAnItemInAnUnknownStateOnce() {
        items.add(item("strange"));
        stored("strange", row -> row.setState("delegated"));

        try (LogLines lines = new LogLines(ItemRows.class)) {
            items.find("strange");
            items.ofPage(PAGE);

            assertEquals(
                    List.of("Action item strange is left out: its state 'delegated' is unknown"), lines.warnings());
        }
    }

    @Test
    public void keepsUnknownFlagsBesideOurs() {
        items.add(item("a").withFlag(Flag.STALE, true));
        stored("a", row -> row.setFlags("stale novel"));

        Optional<ActionItem> changed = items.change("a", item -> item.withFlag(Flag.CONFLICT, true));

        assertEquals(Set.of(Flag.CONFLICT, Flag.STALE), changed.orElseThrow().flags());
        assertEquals("conflict stale novel", row("a").getFlags());
    }

    @Test
    public void keepsAnUnknownReasonWhenSomethingElseChanges() {
        items.add(waiting("a"));
        stored("a", row -> row.setReason("full_moon"));

        Optional<ActionItem> taken = items.takeTurn("a", NOON);

        assertEquals(Attempt.NONE.intending(NOON), taken.orElseThrow().attempt());
        assertEquals("full_moon", row("a").getReason());
    }

    @Test
    public void keepsAnUnknownCategoryWhenSomethingElseChanges() {
        items.add(tracked("a", "1", NOON));
        stored("a", row -> row.setCategory("undefined"));

        items.change("a", item -> item.withFlag(Flag.STALE, true));

        assertEquals("undefined", row("a").getCategory());
    }

    @Test
    public void keepsUnknownMemoriesBesideOurs() {
        items.add(item("a"));
        stored("a", row -> row.setSeen("{\"mood\":{\"page\":\"sad\"},\"due\":{\"page\":\"x\",\"plan\":\"y\"}}"));

        items.change("a", item -> item.withMemories(Map.of(SharedField.DUE, new Memory("1", "2"))));

        assertEquals(
                "{\"mood\":{\"page\":\"sad\"},\"due\":{\"page\":\"1\",\"plan\":\"y\",\"jira\":\"2\"}}",
                row("a").getSeen());
    }

    @Test
    public void readsMemoriesThatAreNoJsonAsNone() {
        items.add(item("a"));
        stored("a", row -> row.setSeen("{broken"));

        assertEquals(Optional.of(item("a")), items.find("a"));
    }

    @Test
    public void leavesOutUnknownLinesOfHistory() {
        items.add(item("a"));
        ao.create(ChangeRow.class, new DBParam("ITEM_UID", "a"), new DBParam("WHAT", "applause"));

        assertEquals(1, items.history("a").size());
    }

    @Test
    public void takesAPageInAnUnknownLifeForUnknown() {
        AoKnownPages pages = new AoKnownPages(ao);
        pages.store(new KnownPage(1, "OPS", 1, "key-alice", KnownPage.Life.CURRENT, false, NOON));
        PageRow row = ao.find(PageRow.class, Query.select())[0];
        row.setLife("archived");
        row.save();

        assertEquals(Optional.empty(), pages.find(1));
    }

    @Test
    public void cutsAHintThatIsTooLongToBeIndexed() {
        items.add(at(item("a"), PAGE, "h".repeat(1000), 0));

        assertEquals("h".repeat(255), items.find("a").orElseThrow().place().hint());
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
