package dev.hindsight.item.adapter;

import static dev.hindsight.item.SampleItems.NOON;

import dev.hindsight.frame.TestDatabase;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.DueItemsContract;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.Rule;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Active Objects keep the contract, on each database. */
@RunWith(Parameterized.class)
public class AoDueItemsTest extends DueItemsContract {

    @Rule
    public final TestDatabase database;

    public AoDueItemsTest(TestDatabase.Kind kind) {
        database = new TestDatabase(kind);
    }

    @Parameters(name = "{0}")
    public static TestDatabase.Kind[] kinds() {
        return TestDatabase.Kind.values();
    }

    @Override
    protected ActionItems items() {
        return new AoActionItems(database.activeObjects(), Clock.fixed(NOON, ZoneOffset.UTC));
    }
}
