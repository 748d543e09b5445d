package dev.hindsight.storage;

import static dev.hindsight.action.SampleItems.NOON;

import dev.hindsight.action.ActionItems;
import dev.hindsight.action.TurnContract;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.Rule;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Active Objects keep the contract, on each database. */
@RunWith(Parameterized.class)
public class AoTurnTest extends TurnContract {

    @Rule
    public final TestDatabase database;

    public AoTurnTest(TestDatabase.Kind kind) {
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
