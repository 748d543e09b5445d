package dev.hindsight.render;

import dev.hindsight.finding.FindingField;
import dev.hindsight.site.Sentences;
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
final class Wording {
    private static final Set<String> THEMES = Set.of("data-integrity", "interoperability", "scaling", "communication");

    private final Sentences sentences;
    private final Reading reading;

    Wording(Sentences sentences, Reading reading) {
        this.sentences = sentences;
        this.reading = reading;
    }

    /** The text of a key below {@code hindsight.}. */
    String text(String key, Serializable... arguments) {
        return sentences.text(reading.locale(), "hindsight." + key, arguments);
    }

    /** An instant to the minute, in the order that the language has, with the zone it is told in. */
    String moment(Instant instant) {
        // The offset 0 would be told as "Z", which few readers know.
        ZoneId zone = reading.zone().equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : reading.zone();
        return DateTimeFormatter.ofPattern(text("moment"), reading.locale())
                .withZone(zone)
                .format(instant);
    }

    /** The name of a person known by user key or user name, or the text itself; says so when the account is inactive. */
    String person(Disclosure disclosure, String keyOrUserName) {
        return disclosure
                .person(keyOrUserName)
                .map(person -> person.active() ? person.fullName() : text("person.inactive", person.fullName()))
                .orElse(keyOrUserName);
    }

    /** Projects by their keys, or the tracker as a whole where none is set. */
    String projects(List<String> keys) {
        return keys.isEmpty() ? text("ask.no-project") : String.join(", ", keys);
    }

    /** The name of a field. */
    String field(FindingField field) {
        return text("field." + field.parameter());
    }

    /** The name of a theme; a theme that an administrator added is its own name. */
    String theme(String theme) {
        return THEMES.contains(theme) ? text("theme." + theme) : theme;
    }
}
