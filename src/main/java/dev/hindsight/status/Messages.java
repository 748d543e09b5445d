package dev.hindsight.status;

import dev.hindsight.finding.FindingField;
import dev.hindsight.wiki.I18n;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;

/**
 * The words of one reader: sentences in the reader's language, instants in the reader's zone. Holds no sentence itself.
 * Immutable.
 */
public final class Messages {
    private static final Set<String> THEMES = Set.of("data-integrity", "interoperability", "scaling", "communication");

    private final I18n i18n;
    private final RenderContext reading;

    public Messages(I18n i18n, RenderContext reading) {
        this.i18n = i18n;
        this.reading = reading;
    }

    /** The text of a key below {@code hindsight.}. */
    public String text(String key, Serializable... arguments) {
        return i18n.text(reading.locale(), "hindsight." + key, arguments);
    }

    /** An instant to the minute, in the order that the language has, with the zone it is told in. */
    public String moment(Instant instant) {
        // The offset 0 would be told as "Z", which few readers know.
        ZoneId zone = reading.zone().equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : reading.zone();
        return DateTimeFormatter.ofPattern(text("moment"), reading.locale())
                .withZone(zone)
                .format(instant);
    }

    /** The name of a person known by user key or user name, or the text itself; says so when the account is inactive. */
    public String user(VisibilityFilter visibility, String keyOrUserName) {
        return visibility
                .user(keyOrUserName)
                .map(user -> user.active() ? user.fullName() : text("person.inactive", user.fullName()))
                .orElse(keyOrUserName);
    }

    /** Projects by their keys, or the tracker as a whole where none is set. */
    public String projects(List<String> keys) {
        return keys.isEmpty() ? text("ask.no-project") : String.join(", ", keys);
    }

    /** The name of a field. */
    public String field(FindingField field) {
        return text("field." + field.parameter());
    }

    /** The name of a theme; a theme that an administrator added is its own name. */
    public String theme(String theme) {
        return THEMES.contains(theme) ? text("theme." + theme) : theme;
    }
}
