package dev.hindsight.item;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
    private @Nullable Map<String, List<Change>> byItem;

    /**
     * @param zone in which days end
     * @param read reads the lines of all items, those that were written last first; none where there are too many
     */
    public Histories(ZoneId zone, Supplier<List<Change>> read) {
        this.zone = zone;
        this.read = read;
    }

    /** What happened to each item that has a history, by uid, in {@link History#ORDER}; empty where there are too many lines. */
    public Map<String, List<Change>> byItem() {
        Map<String, List<Change>> known = byItem == null ? ordered(read.get()) : byItem;
        byItem = known;
        return known;
    }

    private static Map<String, List<Change>> ordered(List<Change> lines) {
        List<Change> ordered = new ArrayList<>(lines);
        // Of lines of one moment, those that were written last come first
        Collections.reverse(ordered);
        ordered.sort(History.ORDER);
        return ordered.stream().collect(Collectors.groupingBy(Change::itemUid));
    }

    /** The day on which something happened. */
    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
