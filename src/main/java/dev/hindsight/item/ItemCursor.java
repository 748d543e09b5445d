package dev.hindsight.item;

import java.util.List;
import java.util.Optional;

/**
 * All action items there are, a batch at a time, so that nobody needs to hold them all. What is added while somebody
 * reads comes at the end.
 */
public interface ItemCursor {

    /** Before the first item. */
    long START = 0;

    /**
     * Some items in the order in which they were found.
     *
     * @param items the items; those that this release cannot read are left out
     * @param end where the next batch begins
     * @param last whether nothing follows
     */
    record Batch(List<ActionItem> items, long end, boolean last) {

        public Batch {
            items = List.copyOf(items);
        }
    }

    /**
     * The next items.
     *
     * @param spaceKey the space whose items are wanted; empty for those of all spaces
     * @param from {@link #START}, or the end of the batch before
     * @param limit how many items to read at most
     */
    Batch next(Optional<String> spaceKey, long from, int limit);
}
