package dev.hindsight.item.adapter;

import dev.hindsight.frame.TestDatabase;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.Backlog;
import dev.hindsight.item.BacklogContract;
import dev.hindsight.item.ItemCursor;
import java.time.Clock;
import org.junit.Rule;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Active Objects keep the contract, on each database. */
@RunWith(Parameterized.class)
public class AoBacklogTest extends BacklogContract {

    @Rule
    public final TestDatabase database;

    public AoBacklogTest(TestDatabase.Kind kind) {
        database = new TestDatabase(kind);
    }

    @Parameters(name = "{0}")
    public static TestDatabase.Kind[] kinds() {
        return TestDatabase.Kind.values();
    }

    @Override
    protected Backlog backlog() {
        return new AoBacklog(database.activeObjects());
    }

    @Override
    protected ItemCursor cursor() {
        return new AoItemCursor(database.activeObjects());
    }

    @Override
    protected ActionItems items() {
        return new AoActionItems(database.activeObjects(), Clock.systemUTC());
    }
}
