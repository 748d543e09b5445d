package dev.hindsight.connection.adapter;

import dev.hindsight.connection.LinkStates;
import dev.hindsight.connection.LinkStatesContract;
import dev.hindsight.frame.TestDatabase;
import org.junit.Rule;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Active Objects keep the contract, on each database. */
@RunWith(Parameterized.class)
public class AoLinkStatesTest extends LinkStatesContract {

    @Rule
    public final TestDatabase database;

    public AoLinkStatesTest(TestDatabase.Kind kind) {
        database = new TestDatabase(kind);
    }

    @Parameters(name = "{0}")
    public static TestDatabase.Kind[] kinds() {
        return TestDatabase.Kind.values();
    }

    @Override
    protected LinkStates links() {
        return new AoLinkStates(database.activeObjects());
    }
}
