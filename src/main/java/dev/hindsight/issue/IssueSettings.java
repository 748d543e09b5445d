package dev.hindsight.issue;

import dev.hindsight.finding.Impact;
import dev.hindsight.settings.Setting;
import dev.hindsight.settings.SettingKind;
import dev.hindsight.settings.SettingKind.JiraOption;
import dev.hindsight.settings.SettingKind.Source;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where issues are created, and of what type and priority. Creation of issues obeys them. */
public final class IssueSettings {

    /** Jira's pattern of project keys by default. */
    private static final Pattern PROJECT_KEY = Pattern.compile("[A-Z][A-Z0-9_]+");

    private static final Pattern ANYTHING = Pattern.compile("\\S.*");
    private static final SettingKind PRIORITY = new JiraOption(Source.PRIORITIES, Pattern.compile("\\d{1,18}"));

    /** Id of the application link to Jira. */
    public static final Setting<Optional<String>> LINK =
            Setting.perSpace("link", new JiraOption(Source.LINKS, ANYTHING));

    /** Key of the project that issues are created in; a finding can name another. */
    public static final Setting<Optional<String>> PROJECT =
            Setting.perSpace("project", new JiraOption(Source.PROJECTS, PROJECT_KEY));

    /** The issue type. */
    public static final Setting<IssueTypeChoice> ISSUE_TYPE = Setting.perSpace(
            "issue-type",
            new JiraOption(Source.ISSUE_TYPES, ANYTHING),
            IssueTypeChoice::new,
            new IssueTypeChoice("Task"));

    private static final Setting<Optional<String>> PRIORITY_HIGH = Setting.perSpace("priority-high", PRIORITY);
    private static final Setting<Optional<String>> PRIORITY_MEDIUM = Setting.perSpace("priority-medium", PRIORITY);
    private static final Setting<Optional<String>> PRIORITY_LOW = Setting.perSpace("priority-low", PRIORITY);

    private IssueSettings() {}

    /** All of them, in the order of the form. */
    public static List<Setting<?>> all() {
        return List.of(LINK, PROJECT, ISSUE_TYPE, PRIORITY_HIGH, PRIORITY_MEDIUM, PRIORITY_LOW);
    }

    /** Id of the priority of issues by impact; none leaves it to Jira. */
    public static Setting<Optional<String>> priority(Impact impact) {
        return switch (impact) {
            case HIGH -> PRIORITY_HIGH;
            case MEDIUM -> PRIORITY_MEDIUM;
            case LOW -> PRIORITY_LOW;
        };
    }
}
