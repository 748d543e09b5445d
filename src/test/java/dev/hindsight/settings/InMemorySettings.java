package dev.hindsight.settings;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Settings in memory, for tests of those who obey them. Threads may share it. */
public final class InMemorySettings implements Settings {

    private final Map<Optional<String>, Map<Setting, String>> values = new HashMap<>();

    @Override
    public synchronized EffectiveSettings site() {
        return new EffectiveSettings(own(Optional.empty()));
    }

    @Override
    public synchronized EffectiveSettings ofSpace(String spaceKey) {
        Map<Setting, String> merged = new EnumMap<>(own(Optional.empty()));
        merged.putAll(own(Optional.of(spaceKey)));
        return new EffectiveSettings(merged);
    }

    @Override
    public synchronized EffectiveSettings ownOfSpace(String spaceKey) {
        return new EffectiveSettings(own(Optional.of(spaceKey)));
    }

    @Override
    public synchronized void store(Optional<String> spaceKey, Map<Setting, String> texts) {
        if (spaceKey.isPresent() && !texts.keySet().stream().allMatch(Setting::perSpace)) {
            throw new IllegalArgumentException("Only the site has one of the settings " + texts.keySet());
        }
        own(spaceKey).putAll(texts);
        own(spaceKey).values().removeIf(String::isBlank);
    }

    private Map<Setting, String> own(Optional<String> spaceKey) {
        return values.computeIfAbsent(spaceKey, scope -> new EnumMap<>(Setting.class));
    }
}
