package dev.hindsight.item;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the items of a page, read when it is first asked for. Whoever asks leaves out what a reader may not see. Used by
 * one thread.
 */
public final class Histories {

    /** Those of no items. */
    public static final Histories NONE = new Histories(ZoneOffset.UTC, List::of);

    private final ZoneId zone;
    private final Supplier<List<Change>> read;
    private @Nullable List<Change> lines;

    /**
     * @param zone in which days end
     * @param read reads the lines of all items
     */
    public Histories(ZoneId zone, Supplier<List<Change>> read) {
        this.zone = zone;
        this.read = read;
    }

    /** The lines of all items, in any order; none where there are too many. */
    public List<Change> lines() {
        List<Change> known = lines == null ? read.get() : lines;
        lines = known;
        return known;
    }

    /** The day on which something happened. */
    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
