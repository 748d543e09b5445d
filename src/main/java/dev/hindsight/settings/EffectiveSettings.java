package dev.hindsight.settings;

import dev.hindsight.approval.RestrictedPagesPolicy;
import dev.hindsight.finding.FieldRules;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.FindingSettings;
import dev.hindsight.finding.Impact;
import dev.hindsight.status.IssueVisibilityPolicy;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What is set for a space: its own values over the site's, over the defaults. Typed readings of it for those who obey
 * it. Immutable.
 *
 * @param values the text of each setting that has one
 */
public record EffectiveSettings(Map<Setting, String> values) {

    public EffectiveSettings {
        Map<Setting, String> copy = new EnumMap<>(Setting.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    /** The text of a setting; empty when nobody has set it. */
    public Optional<String> value(Setting setting) {
        return Optional.ofNullable(values.get(setting)).filter(text -> !text.isBlank());
    }

    /** Id of the application link to the tracker. */
    public Optional<String> link() {
        return value(Setting.LINK);
    }

    /** Key of the project that tickets are made in. */
    public Optional<String> project() {
        return value(Setting.PROJECT);
    }

    /** Name of the issue type of tickets. */
    public String issueType() {
        return value(Setting.ISSUE_TYPE).orElse("Task");
    }

    /** Id of the priority of tickets of an impact; empty leaves it to the tracker. */
    public Optional<String> priority(Impact impact) {
        return value(
                switch (impact) {
                    case HIGH -> Setting.PRIORITY_HIGH;
                    case MEDIUM -> Setting.PRIORITY_MEDIUM;
                    case LOW -> Setting.PRIORITY_LOW;
                });
    }

    /** Who sees ticket facts; empty until an administrator has chosen, which hides them from everybody. */
    public Optional<IssueVisibilityPolicy> ticketReaders() {
        return value(Setting.TICKET_READERS).flatMap(IssueVisibilityPolicy::ofValue);
    }

    /** What becomes of findings on restricted pages; what is not understood is asked, so that nothing leaks. */
    public RestrictedPagesPolicy restrictedPages() {
        return value(Setting.RESTRICTED_PAGES)
                .flatMap(RestrictedPagesPolicy::ofValue)
                .orElse(RestrictedPagesPolicy.ASK);
    }

    /** Which fields findings need and should have: as set, by impact, else as is usual. */
    public FieldRules fieldRule() {
        return new FieldRules(
                fields(FindingSettings::needed, FieldRules.DEFAULT.needed()),
                fields(FindingSettings::expected, FieldRules.DEFAULT.expected()));
    }

    private Map<Impact, Set<FindingField>> fields(
            Function<Impact, Setting> settings, Map<Impact, Set<FindingField>> usual) {
        Map<Impact, Set<FindingField>> fields = new EnumMap<>(usual);
        for (Impact impact : Impact.values()) {
            value(settings.apply(impact)).ifPresent(text -> fields.put(impact, FindingSettings.fields(text)));
        }
        return fields;
    }

    /** Ids of the resolutions that close a ticket without the change having been made. */
    public Set<String> refusals() {
        return value(Setting.REFUSALS)
                .map(ids -> Set.copyOf(Arrays.asList(ids.split(","))))
                .orElse(Set.of());
    }
}
