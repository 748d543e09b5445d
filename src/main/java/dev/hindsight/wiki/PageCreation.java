package dev.hindsight.wiki;

import java.time.Instant;
import java.util.Optional;

/**
 * How a page began.
 *
 * @param creator user key of who created it; empty text when it is not known
 * @param at when it was created; empty when it is not known
 */
public record PageCreation(String creator, Optional<Instant> at) {

    /** Of a page of which nothing is known, such as one that is yet to be published. */
    public static final PageCreation UNKNOWN = new PageCreation("", Optional.empty());
}
