package dev.hindsight.status;

import dev.hindsight.settings.Setting;
import dev.hindsight.settings.SettingKind;
import dev.hindsight.settings.SettingKind.Source;
import dev.hindsight.settings.SettingSection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** How action items count, and who sees the details of issues. Counting and {@link ConfiguredVisibility} obey them. */
public final class StatusSettings {

    /** Who sees what Jira says of an issue: whoever may view the page. */
    static final String READERS_OF_PAGE = "page";

    /** Who sees what Jira says of an issue: whoever may see the issue, as Jira says in that person's name. */
    static final String READERS_OF_ISSUE = "issue";

    /** Which resolutions close an issue without the change having been made; by id. */
    public static final Setting<NotDoneResolutions> NOT_DONE_RESOLUTIONS = Setting.ofSite(
            "not-done-resolutions",
            new SettingKind.JiraOptions(Source.RESOLUTIONS, Pattern.compile("\\d{1,18}")),
            NotDoneResolutions::ofText,
            NotDoneResolutions.USUAL);

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
        return List.of(NOT_DONE_RESOLUTIONS, ISSUE_DETAILS);
    }
}
