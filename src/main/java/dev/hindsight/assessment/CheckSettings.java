package dev.hindsight.assessment;

import dev.hindsight.finding.Impact;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Setting;
import dev.hindsight.settings.SettingKind;
import dev.hindsight.settings.Settings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** When administrators want it checked whether action items worked, and by whom. */
public final class CheckSettings {

    private static final int USUAL_DAYS = 30;

    private static final Map<Impact, Setting<Integer>> DAYS_UNTIL_CHECK = new EnumMap<>(Map.of(
            Impact.HIGH, daysUntilCheck(Impact.HIGH),
            Impact.MEDIUM, daysUntilCheck(Impact.MEDIUM),
            Impact.LOW, daysUntilCheck(Impact.LOW)));

    private static final String COUNT = "count";
    private static final String ANOTHER = "another";

    /** Whether an owner's own answer counts, or another person has to answer. */
    public static final Setting<String> OWNERS_ANSWER = Setting.perSpace(
            "owners-answer", new SettingKind.Choice(List.of(COUNT, ANOTHER)), Function.identity(), COUNT);

    private static final String YES = "yes";

    /** Whether owners are asked in Jira if their items worked. */
    public static final Setting<Boolean> ASK_OWNER_IN_JIRA =
            Setting.perSpace("ask-owner-in-jira", new SettingKind.Choice(List.of("no", YES)), YES::equals, false);

    private CheckSettings() {}

    private static Setting<Integer> daysUntilCheck(Impact impact) {
        return Setting.daysPerSpace("days-until-check-" + impact.value(), USUAL_DAYS);
    }

    /** All of them, in the order of the form. */
    public static List<Setting<?>> all() {
        List<Setting<?>> all = new ArrayList<>(DAYS_UNTIL_CHECK.values());
        all.add(OWNERS_ANSWER);
        all.add(ASK_OWNER_IN_JIRA);
        return all;
    }

    /** After how many days it is checked whether an item of an impact worked, unless its finding says otherwise. */
    static int days(EffectiveSettings settings, Impact impact) {
        return Optional.ofNullable(DAYS_UNTIL_CHECK.get(impact))
                .map(settings::get)
                .orElse(USUAL_DAYS);
    }

    /** Whether the owner of an item is asked in Jira if it worked: nobody is whose answer would not count. */
    static boolean isOwnerAsked(EffectiveSettings settings) {
        return settings.get(ASK_OWNER_IN_JIRA) && mayOwnerAnswer(settings);
    }

    /** Whether that is set anywhere. */
    static boolean areOwnersAsked(Settings settings) {
        return settings.isAnywhere(ASK_OWNER_IN_JIRA, YES);
    }

    /** Whether the owner of an item may answer whether it worked. */
    public static boolean mayOwnerAnswer(EffectiveSettings settings) {
        return !settings.get(OWNERS_ANSWER).equals(ANOTHER);
    }
}
