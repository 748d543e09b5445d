package dev.hindsight.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Settings in memory, for tests of those who obey them. */
public final class InMemorySettings implements Settings {

    private final Map<Optional<String>, Map<String, String>> values = new HashMap<>();
    private final Map<String, String> choices = new HashMap<>();

    @Override
    public synchronized EffectiveSettings site() {
        return new EffectiveSettings(own(Optional.empty()), Map.of());
    }

    @Override
    public synchronized EffectiveSettings ofSpace(String spaceKey) {
        return new EffectiveSettings(own(Optional.empty()), own(Optional.of(spaceKey)));
    }

    @Override
    public synchronized void store(Optional<String> spaceKey, Map<Setting<?>, String> texts) {
        if (spaceKey.isPresent() && !texts.keySet().stream().allMatch(Setting::isPerSpace)) {
            throw new IllegalArgumentException("Only the site has one of the settings " + texts.keySet());
        }
        texts.forEach((setting, text) -> own(spaceKey).put(setting.name(), text));
        own(spaceKey).values().removeIf(String::isBlank);
    }

    @Override
    public synchronized void storeOnce(Map<Setting<?>, String> texts) {
        if (texts.keySet().stream().noneMatch(setting -> own(Optional.empty()).containsKey(setting.name()))) {
            store(Optional.empty(), texts);
        }
    }

    @Override
    public synchronized boolean isAnywhere(Setting<?> setting, String text) {
        return values.values().stream().anyMatch(own -> text.equals(own.get(setting.name())));
    }

    @Override
    public synchronized void replace(Setting<?> setting, String text, String by) {
        values.values()
                .forEach(own -> own.computeIfPresent(setting.name(), (name, known) -> known.equals(text) ? by : known));
    }

    @Override
    public synchronized Optional<String> choice(String userKey, String name) {
        return Optional.ofNullable(choices.get(userKey + "/" + name));
    }

    @Override
    public synchronized void remember(String userKey, String name, String choice) {
        choices.put(userKey + "/" + name, choice);
    }

    private Map<String, String> own(Optional<String> spaceKey) {
        return values.computeIfAbsent(spaceKey, scope -> new HashMap<>());
    }
}
