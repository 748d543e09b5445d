package dev.hindsight.site;

import dev.hindsight.finding.FieldRule;
import dev.hindsight.finding.Impact;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is set for a space: its own values over the site's, over the defaults. Typed readings of it for those who obey
 * it. Immutable.
 *
 * @param values the text of each setting that has one
 */
public record Preferences(Map<Setting, String> values) {

    public Preferences {
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
    public Optional<TicketReaders> ticketReaders() {
        return value(Setting.TICKET_READERS).flatMap(TicketReaders::ofValue);
    }

    /** What becomes of findings on restricted pages; what is not understood is asked, so that nothing leaks. */
    public RestrictedPages restrictedPages() {
        return value(Setting.RESTRICTED_PAGES).flatMap(RestrictedPages::ofValue).orElse(RestrictedPages.ASK);
    }

    /** Which fields findings need and should have. */
    public FieldRule fieldRule() {
        return FieldRule.DEFAULT;
    }

    /** Ids of the resolutions that close a ticket without the change having been made. */
    public Set<String> refusals() {
        return value(Setting.REFUSALS)
                .map(ids -> Set.copyOf(Arrays.asList(ids.split(","))))
                .orElse(Set.of());
    }
}
