package dev.hindsight.storage;

import dev.hindsight.action.ActionItems;
import dev.hindsight.action.Inventory;
import dev.hindsight.action.KnownPages;
import dev.hindsight.action.Queue;
import dev.hindsight.action.QueueContract;
import java.time.Clock;
import org.junit.Rule;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** The queue and the inventory in real databases. */
@RunWith(Parameterized.class)
public class AoQueueTest extends QueueContract {

    @Rule
    public final TestDatabase database;

    public AoQueueTest(TestDatabase.Kind kind) {
        database = new TestDatabase(kind);
    }

    @Parameters(name = "{0}")
    public static TestDatabase.Kind[] kinds() {
        return TestDatabase.Kind.values();
    }

    @Override
    protected Queue queue() {
        return new AoQueue(database.activeObjects());
    }

    @Override
    protected Inventory inventory() {
        return new AoInventory(database.activeObjects());
    }

    @Override
    protected ActionItems items() {
        return new AoActionItems(database.activeObjects(), Clock.systemUTC());
    }

    @Override
    protected KnownPages pages() {
        return new AoKnownPages(database.activeObjects());
    }
}
