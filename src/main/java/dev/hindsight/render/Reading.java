package dev.hindsight.render;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * One act of reading: by whom, where and for what. Immutable.
 *
 * @param locale the reader's language
 * @param zone the zone in which the reader is told the time; days end in the site's zone all the same
 * @param output what is rendered
 * @param where on what sort of content
 * @param reader user key of the reader; empty for an anonymous one
 */
public record Reading(Locale locale, ZoneId zone, Output output, Whereabouts where, Optional<String> reader) {

    /** A value for templates: present in a copy that lives on by itself, where no style sheet of ours is. */
    Optional<String> copy() {
        return Optional.of("copy").filter(copy -> output == Output.STATIC);
    }

    /** Whether items may be shown: not in previews, and not where nothing is tracked. */
    boolean followsItems() {
        return output != Output.PREVIEW && where != Whereabouts.UNTRACKED;
    }
}
