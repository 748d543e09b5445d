package dev.hindsight.scan.adapter;

import dev.hindsight.frame.TestDatabase;
import dev.hindsight.scan.TrackedPages;
import dev.hindsight.scan.TrackedPagesContract;
import org.junit.Rule;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Active Objects keep the contract, on each database. */
@RunWith(Parameterized.class)
public class AoTrackedPagesTest extends TrackedPagesContract {

    @Rule
    public final TestDatabase database;

    public AoTrackedPagesTest(TestDatabase.Kind kind) {
        database = new TestDatabase(kind);
    }

    @Parameters(name = "{0}")
    public static TestDatabase.Kind[] kinds() {
        return TestDatabase.Kind.values();
    }

    @Override
    protected TrackedPages pages() {
        return new AoTrackedPages(database.activeObjects());
    }
}
