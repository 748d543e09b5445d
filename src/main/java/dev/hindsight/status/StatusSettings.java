package dev.hindsight.status;

import dev.hindsight.settings.Setting;
import dev.hindsight.settings.SettingKind;
import dev.hindsight.settings.SettingKind.Source;
import dev.hindsight.settings.SettingSection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How action items count, and who sees the details of issues. Counting and {@link ConfiguredVisibility} obey them. */
public final class StatusSettings {

    /** Who sees what Jira says of an issue: whoever may view the page. */
    static final String READERS_OF_PAGE = "page";

    /** Who sees what Jira says of an issue: whoever may see the issue. Until Jira can be asked about that, nobody. */
    static final String READERS_OF_ISSUE = "issue";

    /** Which resolutions close an issue without the change having been made; by id. */
    public static final Setting<NotDoneResolutions> NOT_DONE_RESOLUTIONS = Setting.ofSite(
            "not-done-resolutions",
            new SettingKind.JiraOptions(Source.RESOLUTIONS, Pattern.compile("\\d{1,18}")),
            NotDoneResolutions::ofText,
            NotDoneResolutions.USUAL);

    /** Who sees the details of issues; empty until an administrator has chosen, which hides them from everybody. */
    public static final Setting<Optional<String>> ISSUE_DETAILS = Setting.ofSite(
                    "issue-details", new SettingKind.Choice(List.of(READERS_OF_PAGE, READERS_OF_ISSUE)))
            .in(SettingSection.PEOPLE);

    private StatusSettings() {}

    /** All of them, in the order of the form. */
    public static List<Setting<?>> all() {
        return List.of(NOT_DONE_RESOLUTIONS, ISSUE_DETAILS);
    }
}
