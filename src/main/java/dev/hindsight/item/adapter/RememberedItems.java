package dev.hindsight.item.adapter;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.hindsight.item.ActionItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the latest rows say that were read: readers ask for the same ones again and again, and reading them whole costs several times as
 * much as asking which they are. Every write of a row gives it a revision that it never had, on whatever node, so that a
 * row of the same revision says the same.
 */
final class RememberedItems {

    /** Those of fifty pages with 200 findings each. */
    private static final int MOST = 10_000;

    private final Cache<Integer, Remembered> items =
            CacheBuilder.newBuilder().maximumSize(MOST).build();

    /**
     * A row as it is now.
     *
     * @param revision none of a row that was last written before rows had one
     */
    record Stamp(int id, @Nullable Long revision) {}

    private record Remembered(Stamp stamp, Optional<ActionItem> item) {}

    /** What some rows say; empty when that is not known of all of them. */
    Optional<List<ActionItem>> all(List<Stamp> rows) {
        List<ActionItem> found = new ArrayList<>(rows.size());
        return addTo(found, rows).isEmpty() ? Optional.of(found) : Optional.empty();
    }

    /** Adds to a list what some rows say, and gives the ids of those of which that is not known. */
    List<Integer> addTo(List<ActionItem> found, List<Stamp> rows) {
        List<Integer> unknown = new ArrayList<>();
        for (Stamp row : rows) {
            Remembered remembered = items.getIfPresent(row.id());
            if (remembered == null
                    || row.revision() == null
                    || !remembered.stamp().equals(row)) {
                unknown.add(row.id());
            } else {
                remembered.item().ifPresent(found::add);
            }
        }
        return unknown;
    }

    void remember(ItemRow row, Optional<ActionItem> item) {
        items.put(row.getID(), new Remembered(new Stamp(row.getID(), row.getRevision()), item));
    }
}
