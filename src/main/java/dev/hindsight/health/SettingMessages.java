package dev.hindsight.health;

import dev.hindsight.settings.Setting;
import dev.hindsight.settings.SettingKind;
import dev.hindsight.wiki.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What people call a setting and its values. What Jira alone has a name for stays an id, and what this release does not know
 * stays as it is.
 */
public final class SettingMessages {

    private final Messages messages;
    private final Function<String, Optional<Setting<?>>> declared;
    private final Map<String, String> linkNames;

    /**
     * @param linkNames by the ids of application links
     * @param declared gives the setting of a name; empty for one that this release does not know
     */
    public SettingMessages(
            Messages messages, Map<String, String> linkNames, Function<String, Optional<Setting<?>>> declared) {
        this.declared = declared;
        this.messages = messages;
        this.linkNames = linkNames;
    }

    /** The label of a setting. */
    public String label(String name) {
        return declared.apply(name)
                .map(setting -> messages.text("settings." + setting.name() + ".label"))
                .orElse(name);
    }

    /**
     * A value as people call it.
     *
     * @param ofSpace whether it is a space's own value, in place of which it has the site's otherwise
     */
    public String value(String name, String stored, boolean ofSpace) {
        Optional<Setting<?>> setting = declared.apply(name);
        boolean lines = setting.filter(known -> known.kind() instanceof SettingKind.Lines)
                .isPresent();
        if (stored.isEmpty() && !lines) {
            return ofSpace ? messages.text("health.audit.site-setting") : messages.text("health.audit.not-set");
        }
        String words = setting.map(known -> value(known, stored)).orElse(stored);
        return words.isEmpty() ? messages.text("health.audit.nothing") : words;
    }

    private String value(Setting<?> setting, String stored) {
        if (setting.kind() instanceof SettingKind.Choice choice) {
            return choice.values().contains(stored)
                    ? messages.text("settings." + setting.name() + "." + stored)
                    : stored;
        }
        if (setting.kind() instanceof SettingKind.Choices choices) {
            return several(choices, stored);
        }
        if (setting.kind() instanceof SettingKind.JiraOptions) {
            return SettingKind.parts(stored).stream().sorted().collect(Collectors.joining(", "));
        }
        if (setting.kind() instanceof SettingKind.JiraOption option && option.source() == SettingKind.Source.LINKS) {
            return linkNames.getOrDefault(stored, stored);
        }
        return String.join("; ", stored.lines().toList());
    }

    private String several(SettingKind.Choices choices, String stored) {
        Set<String> chosen = SettingKind.parts(stored);
        List<String> known = choices.values().stream().filter(chosen::contains).toList();
        return known.size() == chosen.size()
                ? known.stream()
                        .map(value -> messages.text(choices.labels() + value))
                        .collect(Collectors.joining(", "))
                : stored;
    }
}
