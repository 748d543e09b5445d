package dev.hindsight.blueprint.adapter;

import dev.hindsight.blueprint.ProposedTitles;
import dev.hindsight.blueprint.ProposedTitlesContract;
import dev.hindsight.frame.TestDatabase;
import org.junit.Rule;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Active Objects keep the contract, on each database. */
@RunWith(Parameterized.class)
public class AoProposedTitlesTest extends ProposedTitlesContract {

    @Rule
    public final TestDatabase database;

    public AoProposedTitlesTest(TestDatabase.Kind kind) {
        database = new TestDatabase(kind);
    }

    @Parameters(name = "{0}")
    public static TestDatabase.Kind[] kinds() {
        return TestDatabase.Kind.values();
    }

    @Override
    protected ProposedTitles titles() {
        return new AoProposedTitles(database.activeObjects());
    }
}
