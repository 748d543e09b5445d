package dev.hindsight.settings;

/** The fake keeps the contract. */
public class InMemorySettingsTest extends SettingsContract {

    private final Settings settings = new InMemorySettings();

    @Override
    protected Settings settings() {
        return settings;
    }
}
