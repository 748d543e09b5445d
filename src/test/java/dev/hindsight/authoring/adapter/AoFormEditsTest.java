package dev.hindsight.authoring.adapter;

import dev.hindsight.authoring.FormEdits;
import dev.hindsight.authoring.FormEditsContract;
import dev.hindsight.frame.TestDatabase;
import org.junit.Rule;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Active Objects keep the contract, on each database. */
@RunWith(Parameterized.class)
public class AoFormEditsTest extends FormEditsContract {

    @Rule
    public final TestDatabase database;

    public AoFormEditsTest(TestDatabase.Kind kind) {
        database = new TestDatabase(kind);
    }

    @Parameters(name = "{0}")
    public static TestDatabase.Kind[] kinds() {
        return TestDatabase.Kind.values();
    }

    @Override
    protected FormEdits edits() {
        return new AoFormEdits(database.activeObjects());
    }
}
