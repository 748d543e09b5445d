package dev.hindsight.reminder;

import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Setting;
import dev.hindsight.settings.SettingKind;
import dev.hindsight.settings.SettingSection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What administrators let be sent, and from which hour of a person's day on. */
public final class ReminderSettings {

    private static final int USUAL_HOUR = 7;

    private static final SettingKind HOURS = new SettingKind.Text(Pattern.compile("[0-9]|1[0-9]|2[0-3]"));

    private static final Setting<Set<Part>> PARTS = Setting.<Set<Part>>ofSite(
                    "mail",
                    new SettingKind.Choices(Part.allValues(), "mail.part."),
                    text -> Part.of(SettingKind.parts(text)),
                    EnumSet.allOf(Part.class))
            .in(SettingSection.PEOPLE);

    private static final Setting<Integer> HOUR = Setting.ofSite(
                    "mail-hour", HOURS, text -> HOURS.admits(text) ? Integer.parseInt(text) : USUAL_HOUR, USUAL_HOUR)
            .in(SettingSection.PEOPLE);

    private ReminderSettings() {}

    /** All of them, in the order of the form. */
    public static List<Setting<?>> all() {
        return List.of(PARTS, HOUR);
    }

    /** What may be sent at all. */
    static Set<Part> parts(EffectiveSettings site) {
        return site.get(PARTS);
    }

    /** The hour of a person's day before which nothing is sent, from 0 to 23. */
    static int hour(EffectiveSettings site) {
        return site.get(HOUR);
    }
}
