package dev.hindsight.quality;

import dev.hindsight.finding.Impact;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Setting;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** By when administrators want findings to be acted on, by impact. {@link DuePolicy} proposes it. */
public final class QualitySettings {

    /** Of an impact that has no policy. */
    private static final int NO_POLICY = 0;

    private static final Map<Impact, Setting<Integer>> DAYS_UNTIL_DUE = new EnumMap<>(Map.of(
            Impact.HIGH, daysUntilDue(Impact.HIGH, 15),
            Impact.MEDIUM, daysUntilDue(Impact.MEDIUM, 30),
            Impact.LOW, daysUntilDue(Impact.LOW, 60)));

    private QualitySettings() {}

    private static Setting<Integer> daysUntilDue(Impact impact, int unset) {
        return Setting.daysPerSpace("days-until-due-" + impact.value(), unset);
    }

    /** All of them, in the order of the form. */
    public static List<Setting<?>> all() {
        return List.copyOf(DAYS_UNTIL_DUE.values());
    }

    /** The policy that holds under some settings. */
    public static DuePolicy duePolicy(EffectiveSettings settings) {
        Map<Impact, Integer> days = new EnumMap<>(Impact.class);
        DAYS_UNTIL_DUE.forEach((impact, setting) -> days.put(impact, settings.get(setting)));
        days.values().removeIf(allowed -> allowed == NO_POLICY);
        return new DuePolicy(days);
    }
}
