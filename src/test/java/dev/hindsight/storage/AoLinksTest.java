package dev.hindsight.storage;

import dev.hindsight.action.Links;
import dev.hindsight.action.LinksContract;
import org.junit.Rule;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Active Objects keep the contract, on each database. */
@RunWith(Parameterized.class)
public class AoLinksTest extends LinksContract {

    @Rule
    public final TestDatabase database;

    public AoLinksTest(TestDatabase.Kind kind) {
        database = new TestDatabase(kind);
    }

    @Parameters(name = "{0}")
    public static TestDatabase.Kind[] kinds() {
        return TestDatabase.Kind.values();
    }

    @Override
    protected Links links() {
        return new AoLinks(database.activeObjects());
    }
}
