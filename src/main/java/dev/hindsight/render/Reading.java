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
 * @param offer the tickets that the reader may have made; empty for who may not, and where there are none
 */
public record Reading(
        Locale locale, ZoneId zone, Output output, Whereabouts where, Optional<String> reader, Optional<Offer> offer) {

    /** A reading without an offer. */
    public Reading(Locale locale, ZoneId zone, Output output, Whereabouts where, Optional<String> reader) {
        this(locale, zone, output, where, reader, Optional.empty());
    }

    /** The same reading, with an offer. */
    public Reading offering(Optional<Offer> tickets) {
        return new Reading(locale, zone, output, where, reader, tickets);
    }

    /** A value for templates: present in a copy that lives on by itself, where no style sheet of ours is. */
    Optional<String> copy() {
        return Optional.of("copy").filter(copy -> output == Output.STATIC);
    }

    /** Whether items may be shown: not in previews, and not where nothing is tracked. */
    boolean followsItems() {
        return output != Output.PREVIEW && where != Whereabouts.UNTRACKED;
    }
}
