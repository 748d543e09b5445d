package dev.hindsight.issue;

import dev.hindsight.finding.Impact;
import dev.hindsight.screen.FieldDefaults;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Setting;
import dev.hindsight.settings.SettingKind;
import dev.hindsight.settings.SettingKind.JiraOption;
import dev.hindsight.settings.SettingKind.Source;
import dev.hindsight.settings.SettingKind.Text;
import dev.hindsight.settings.SettingSection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where issues are created, of what type and priority, and with what else. Creation of issues obeys them. */
public final class IssueSettings {

    /** Jira's pattern of project keys by default. */
    private static final Pattern PROJECT_KEY = Pattern.compile("[A-Z][A-Z0-9_]+");

    private static final Pattern ANYTHING = Pattern.compile("\\S.*");
    private static final SettingKind PRIORITY = new JiraOption(Source.PRIORITIES, Pattern.compile("\\d{1,18}"));

    /** Id of the application link to Jira. */
    public static final Setting<Optional<String>> LINK =
            Setting.perSpace("link", new JiraOption(Source.LINKS, ANYTHING)).in(SettingSection.LINK);

    /** Key of the project that issues are created in; a finding can name another. */
    public static final Setting<Optional<String>> PROJECT = Setting.perSpace(
                    "project", new JiraOption(Source.PROJECTS, PROJECT_KEY))
            .in(SettingSection.ISSUES);

    /** The issue type. */
    public static final Setting<IssueTypeChoice> ISSUE_TYPE = Setting.perSpace(
                    "issue-type",
                    new JiraOption(Source.ISSUE_TYPES, ANYTHING),
                    IssueTypeChoice::new,
                    IssueTypeChoice.STANDARD)
            .in(SettingSection.ISSUES);

    /** Key of the epic, or for sub-tasks the parent, under which issues are created. */
    public static final Setting<Optional<String>> PARENT = Setting.perSpace(
                    "parent", new Text(Pattern.compile(PROJECT_KEY.pattern() + "-[0-9]+")))
            .in(SettingSection.DETAILS);

    /** Values for fields that no page fills in. What holds in a place says {@link #fieldDefaults}. */
    public static final Setting<FieldDefaults> FIELD_DEFAULTS = Setting.perSpace(
                    "field-defaults",
                    new SettingKind.Lines(text -> FieldDefaults.unreadable(text).isEmpty()),
                    FieldDefaults::of,
                    FieldDefaults.NONE)
            .in(SettingSection.DETAILS);

    private static final Setting<Optional<String>> PRIORITY_HIGH = priority("high");
    private static final Setting<Optional<String>> PRIORITY_MEDIUM = priority("medium");
    private static final Setting<Optional<String>> PRIORITY_LOW = priority("low");

    private IssueSettings() {}

    private static Setting<Optional<String>> priority(String impact) {
        return Setting.perSpace("priority-" + impact, PRIORITY).in(SettingSection.DETAILS);
    }

    /** All of them, in the order of the form. */
    public static List<Setting<?>> all() {
        return List.of(LINK, PROJECT, ISSUE_TYPE, PARENT, PRIORITY_HIGH, PRIORITY_MEDIUM, PRIORITY_LOW, FIELD_DEFAULTS);
    }

    /** The values for fields that no page fills in: the site's, over which a space's own count. */
    public static FieldDefaults fieldDefaults(EffectiveSettings settings) {
        FieldDefaults ofSite = settings.ofSite().get(FIELD_DEFAULTS);
        return settings.own(FIELD_DEFAULTS)
                .map(own -> ofSite.and(FieldDefaults.of(own)))
                .orElse(ofSite);
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
