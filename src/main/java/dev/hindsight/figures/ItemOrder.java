package dev.hindsight.figures;

import dev.hindsight.status.VisibleItem;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * The order in which action items are shown: what matters most and is latest comes first. Hidden due dates have no part
 * in it.
 */
public final class ItemOrder {

    /** By impact, overdue ones first, by due date (none last), and as the blocks stand on the page. */
    public static final Comparator<VisibleItem> URGENT_FIRST = Comparator.comparing(
                    (VisibleItem seen) -> seen.finding().impact())
            .thenComparing(seen -> !seen.overdue().orElse(false))
            .thenComparing(seen -> seen.due().orElse(LocalDate.MAX))
            .thenComparing(seen -> seen.location().position())
            .thenComparing(VisibleItem::uid);

    private ItemOrder() {}
}
