package dev.hindsight.review;

import dev.hindsight.settings.Setting;
import dev.hindsight.settings.SettingKind;
import java.util.List;

/** After how many days administrators want postmortems to be reviewed. */
public final class ReviewSettings {

    private static final List<Integer> STANDARD = List.of(30, 60, 90);

    /** After how many days, in rising order, unless a page says otherwise. */
    public static final Setting<List<Integer>> DAYS = Setting.perSpace(
            "review-days",
            new SettingKind.Text(ReviewDays::areRising),
            text -> ReviewDays.in(text).orElse(STANDARD),
            STANDARD);

    private ReviewSettings() {}

    /** All of them, in the order of the form. */
    public static List<Setting<?>> all() {
        return List.of(DAYS);
    }
}
