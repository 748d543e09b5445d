package dev.hindsight.host.confluence.services;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** SAL's plugin settings in the database; texts only. */
public final class SalSettings implements PluginSettingsFactory {

    private final Settings settings;

    public SalSettings(Settings settings) {
        this.settings = settings;
    }

    @Override
    public PluginSettings createSettingsForKey(String key) {
        return new Keyed("plugin:" + key + ":");
    }

    @Override
    public PluginSettings createGlobalSettings() {
        return new Keyed("plugin::");
    }

    private final class Keyed implements PluginSettings {

        private final String prefix;

        Keyed(String prefix) {
            this.prefix = prefix;
        }

        @Override
        public @Nullable Object get(String key) {
            return settings.get(prefix + key).orElse(null);
        }

        @Override
        public @Nullable Object put(String key, Object value) {
            if (!(value instanceof String text) || key.length() > 100) {
                throw new IllegalArgumentException(
                        "A setting has a name of at most 100 characters and a text as value.");
            }
            Object before = get(key);
            settings.put(prefix + key, text);
            return before;
        }

        @Override
        public @Nullable Object remove(String key) {
            Optional<String> before = settings.get(prefix + key);
            settings.remove(prefix + key);
            return before.orElse(null);
        }
    }
}
