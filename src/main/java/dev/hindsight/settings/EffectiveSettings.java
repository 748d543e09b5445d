package dev.hindsight.settings;

import java.util.Map;
import java.util.Optional;

/**
 * What holds in a place: a space's own values where a setting allows them, over the site's, over the defaults.
 *
 * @param site the text of each setting that the site has, by name
 * @param space the text of each setting that the space has of its own, by name; empty for the site itself
 */
public record EffectiveSettings(Map<String, String> site, Map<String, String> space) {

    public EffectiveSettings {
        site = Map.copyOf(site);
        space = Map.copyOf(space);
    }

    /** What holds for the site as a whole. */
    public EffectiveSettings ofSite() {
        return new EffectiveSettings(site, Map.of());
    }

    /** What a setting says here. */
    public <T> T get(Setting<T> setting) {
        return setting.read(text(setting));
    }

    /**
     * Whether an option is what a setting says here, or part of it, also while nobody has set it.
     *
     * @param option what would be stored for the option
     * @param label what people call it
     */
    public <T> boolean holds(Setting<T> setting, String option, String label) {
        return setting.includes(get(setting), option, label);
    }

    /** The text of a setting; empty when nobody has set it. */
    public Optional<String> text(Setting<?> setting) {
        return own(setting).or(() -> Optional.ofNullable(site.get(setting.name())));
    }

    /** The text that the space has of its own, and may have; empty when what holds for the site holds here too. */
    public Optional<String> own(Setting<?> setting) {
        return Optional.ofNullable(space.get(setting.name())).filter(own -> setting.isAllowedWithin(ofSite(), own));
    }
}
