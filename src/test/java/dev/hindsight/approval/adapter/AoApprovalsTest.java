package dev.hindsight.approval.adapter;

import dev.hindsight.approval.Approvals;
import dev.hindsight.approval.ApprovalsContract;
import dev.hindsight.frame.TestDatabase;
import org.junit.Rule;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Active Objects keep the contract, on each database. */
@RunWith(Parameterized.class)
public class AoApprovalsTest extends ApprovalsContract {

    @Rule
    public final TestDatabase database;

    public AoApprovalsTest(TestDatabase.Kind kind) {
        database = new TestDatabase(kind);
    }

    @Parameters(name = "{0}")
    public static TestDatabase.Kind[] kinds() {
        return TestDatabase.Kind.values();
    }

    @Override
    protected Approvals approvals() {
        return new AoApprovals(database.activeObjects());
    }
}
