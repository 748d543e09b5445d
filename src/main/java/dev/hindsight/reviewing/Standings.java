package dev.hindsight.reviewing;

import dev.hindsight.status.VisibleItem;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the action items of a page stood at a moment. Those that were no findings of the page are left out: removed ones, copies,
 * and blocks in which nothing was said yet.
 *
 * @param items by uid
 */
public record Standings(SortedMap<String, Standing> items) {

    /** A page without findings. */
    public static final Standings NONE = new Standings(new TreeMap<>());

    public Standings {
        items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
    }

    /** Where items stand now. */
    static Standings of(Collection<VisibleItem> seen, LocalDate today) {
        SortedMap<String, Standing> items = new TreeMap<>();
        seen.forEach(item -> items.put(item.uid(), Standing.of(item, today)));
        items.values().removeIf(standing -> !standing.isListed());
        return new Standings(items);
    }

    /** Where an item stood; empty when it was no finding of the page. */
    Optional<Standing> find(String uid) {
        return Optional.ofNullable(items.get(uid));
    }

    /** The same as far as it is for who sees the items of the page like this now. What has left the page is not in it. */
    Standings asSeenIn(Collection<VisibleItem> seen) {
        SortedMap<String, Standing> left = new TreeMap<>();
        seen.forEach(item -> find(item.uid()).ifPresent(then -> left.put(item.uid(), then.asSeenIn(item))));
        return new Standings(left);
    }

    /** Whether something depends on issues that are not for the reader, so that it cannot be counted. */
    boolean isPartlyHidden() {
        return items.values().stream().anyMatch(Standing::isHidden);
    }

    /** The items by uid, for what keeps them. */
    public Map<String, Standing> byUid() {
        return items;
    }
}
