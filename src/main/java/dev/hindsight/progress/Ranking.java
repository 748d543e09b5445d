package dev.hindsight.progress;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * The order in which action items are shown: what matters most and is latest comes first. Hidden due dates have no part
 * in it. Threads may share it.
 */
public final class Ranking {
    private Ranking() {}

    /** By impact, overdue ones first, by due date (none last), and as the blocks stand on the page. */
    public static Comparator<SeenItem> by(Yardstick yardstick) {
        return Comparator.comparing((SeenItem seen) -> seen.item().finding().impact())
                .thenComparing(seen -> !yardstick.overdue(seen).orElse(false))
                .thenComparing(seen -> yardstick.due(seen).orElse(LocalDate.MAX))
                .thenComparing(seen -> seen.item().place().position())
                .thenComparing(seen -> seen.item().uid());
    }
}
