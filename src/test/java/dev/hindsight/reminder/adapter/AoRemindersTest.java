package dev.hindsight.reminder.adapter;

import dev.hindsight.frame.TestDatabase;
import dev.hindsight.reminder.Reminders;
import dev.hindsight.reminder.RemindersContract;
import org.junit.Rule;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Active Objects keep the contract, on each database. */
@RunWith(Parameterized.class)
public class AoRemindersTest extends RemindersContract {

    @Rule
    public final TestDatabase database;

    public AoRemindersTest(TestDatabase.Kind kind) {
        database = new TestDatabase(kind);
    }

    @Parameters(name = "{0}")
    public static TestDatabase.Kind[] kinds() {
        return TestDatabase.Kind.values();
    }

    @Override
    protected Reminders reminders() {
        return new AoReminders(database.activeObjects());
    }
}
