package dev.hindsight.status;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * The order in which action items are shown: what matters most and is latest comes first. Hidden due dates have no part
 * in it. Threads may share it.
 */
public final class ItemOrder {
    private ItemOrder() {}

    /** By impact, overdue ones first, by due date (none last), and as the blocks stand on the page. */
    public static Comparator<VisibleItem> by(ProgressRules rules) {
        return Comparator.comparing((VisibleItem seen) -> seen.item().finding().impact())
                .thenComparing(seen -> !rules.overdue(seen).orElse(false))
                .thenComparing(seen -> rules.due(seen).orElse(LocalDate.MAX))
                .thenComparing(seen -> seen.item().location().position())
                .thenComparing(seen -> seen.item().uid());
    }
}
