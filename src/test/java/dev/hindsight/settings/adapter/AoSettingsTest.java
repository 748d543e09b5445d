package dev.hindsight.settings.adapter;

import dev.hindsight.frame.TestDatabase;
import dev.hindsight.settings.Settings;
import dev.hindsight.settings.SettingsContract;
import org.junit.Rule;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Active Objects keep the contract, on each database. */
@RunWith(Parameterized.class)
public class AoSettingsTest extends SettingsContract {

    @Rule
    public final TestDatabase database;

    public AoSettingsTest(TestDatabase.Kind kind) {
        database = new TestDatabase(kind);
    }

    @Parameters(name = "{0}")
    public static TestDatabase.Kind[] kinds() {
        return TestDatabase.Kind.values();
    }

    @Override
    protected Settings settings() {
        return new AoSettings(database.activeObjects());
    }
}
