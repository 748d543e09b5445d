package dev.hindsight.finding;

import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Setting;
import dev.hindsight.settings.SettingKind;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which fields administrators require or recommend, by impact. {@link FieldRules} obeys them. */
public final class FindingSettings {

    /** The fields that an administrator can ask for besides the title, which is always required. */
    private static final List<String> FIELDS = Stream.of(
                    FindingField.THEME,
                    FindingField.CAUSE,
                    FindingField.REMEDY,
                    FindingField.OWNER,
                    FindingField.DUE,
                    FindingField.SUCCESS,
                    FindingField.VERIFY,
                    FindingField.OBJECTIVE,
                    FindingField.AFFECTS,
                    FindingField.EVIDENCE)
            .map(FindingField::parameter)
            .toList();

    private static final SettingKind KIND = new SettingKind.Choices(FIELDS, "field.");

    private static final Map<Impact, Setting<Set<FindingField>>> REQUIRED =
            declared("required-", FieldRules.DEFAULT.required());
    private static final Map<Impact, Setting<Set<FindingField>>> RECOMMENDED =
            declared("recommended-", FieldRules.DEFAULT.recommended());

    private FindingSettings() {}

    private static Map<Impact, Setting<Set<FindingField>>> declared(String name, Map<Impact, Set<FindingField>> unset) {
        Map<Impact, Setting<Set<FindingField>>> settings = new EnumMap<>(Impact.class);
        for (Impact impact : Impact.values()) {
            settings.put(
                    impact,
                    Setting.perSpace(
                            name + impact.value(),
                            KIND,
                            FindingSettings::fields,
                            unset.getOrDefault(impact, Set.of())));
        }
        return settings;
    }

    /** All of them, in the order of the form. */
    public static List<Setting<?>> all() {
        return Stream.of(Impact.values())
                .<Setting<?>>flatMap(impact -> Stream.of(of(REQUIRED, impact), of(RECOMMENDED, impact)))
                .toList();
    }

    /** The rules that hold under some settings. */
    public static FieldRules rules(EffectiveSettings settings) {
        Map<Impact, Set<FindingField>> required = new EnumMap<>(Impact.class);
        Map<Impact, Set<FindingField>> recommended = new EnumMap<>(Impact.class);
        for (Impact impact : Impact.values()) {
            required.put(impact, settings.get(of(REQUIRED, impact)));
            recommended.put(impact, settings.get(of(RECOMMENDED, impact)));
        }
        return new FieldRules(required, recommended);
    }

    private static Setting<Set<FindingField>> of(Map<Impact, Setting<Set<FindingField>>> settings, Impact impact) {
        Setting<Set<FindingField>> setting = settings.get(impact);
        if (setting == null) {
            throw new IllegalStateException("No setting for the impact " + impact);
        }
        return setting;
    }

    /** The fields that a text names; other words mean nothing. */
    private static Set<FindingField> fields(String text) {
        return SettingKind.parts(text).stream()
                .flatMap(name -> FindingField.ofParameter(name).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
