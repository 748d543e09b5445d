package dev.hindsight.status;

import dev.hindsight.item.NotDoneResolutions;
import dev.hindsight.settings.Setting;
import dev.hindsight.settings.SettingKind;
import dev.hindsight.settings.SettingSection;
import java.util.List;
import java.util.function.Function;

/** How action items count, and who sees the details of issues. Counting and {@link ConfiguredVisibility} obey them. */
public final class StatusSettings {

    /** Who sees what Jira says of an issue: whoever may view the page. */
    static final String READERS_OF_PAGE = "page";

    /** Who sees what Jira says of an issue: whoever may see the issue, as Jira says in that person's name. */
    static final String READERS_OF_ISSUE = "issue";

    /** Who sees the details of issues. */
    public static final Setting<String> ISSUE_DETAILS = Setting.ofSite(
                    "issue-details",
                    new SettingKind.Choice(List.of(READERS_OF_ISSUE, READERS_OF_PAGE)),
                    Function.identity(),
                    READERS_OF_ISSUE)
            .in(SettingSection.PEOPLE);

    private StatusSettings() {}

    /** All of them, in the order of the form. */
    public static List<Setting<?>> all() {
        return List.of(NotDoneResolutions.SETTING, ISSUE_DETAILS);
    }
}
