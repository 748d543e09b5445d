package dev.hindsight.item;

import java.time.Instant;
import java.util.Optional;

/**
 * Which lines of histories are wanted.
 *
 * @param before what happened before this instant
 * @param source what happened there; empty for anywhere
 * @param what changes of that kind; empty for all
 */
public record ChangeFilter(Instant before, Optional<Change.Source> source, Optional<Change.What> what) {

    /** Whether a line is wanted. */
    public boolean takes(Change line) {
        return line.at().isBefore(before)
                && source.map(wanted -> line.source().filter(wanted::equals).isPresent())
                        .orElse(true)
                && what.map(line.what()::equals).orElse(true);
    }
}
