package dev.hindsight.storage;

import dev.hindsight.action.KnownPages;
import dev.hindsight.action.KnownPagesContract;
import org.junit.Rule;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Active Objects keep the contract, on each database. */
@RunWith(Parameterized.class)
public class AoKnownPagesTest extends KnownPagesContract {

    @Rule
    public final TestDatabase database;

    public AoKnownPagesTest(TestDatabase.Kind kind) {
        database = new TestDatabase(kind);
    }

    @Parameters(name = "{0}")
    public static TestDatabase.Kind[] kinds() {
        return TestDatabase.Kind.values();
    }

    @Override
    protected KnownPages pages() {
        return new AoKnownPages(database.activeObjects());
    }
}
