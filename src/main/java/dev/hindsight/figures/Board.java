package dev.hindsight.figures;

import dev.hindsight.item.ItemState;
import dev.hindsight.status.CompletionStatus;
import dev.hindsight.status.VisibleItem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Items in columns, by the category of their issue's status. */
public final class Board {

    /** The columns, from left to right. */
    public enum Column {
        /** Without an issue that could be worked on. */
        NOT_IN_JIRA("not-in-jira"),
        TO_DO("to-do"),
        IN_PROGRESS("in-progress"),
        /** Closed, as done or not. */
        DONE("done"),
        /** Tracked by an issue that the reader may not see. */
        HIDDEN("hidden");

        private final String value;

        Column(String value) {
            this.value = value;
        }

        /** The value as rendered. */
        public String value() {
            return value;
        }

        private boolean isAlwaysThere() {
            return this == TO_DO || this == IN_PROGRESS || this == DONE;
        }
    }

    private Board() {}

    /**
     * The columns with their items, in the order in which they are given. Those that nobody is to act on, and copies, are on no
     * board.
     *
     * @return without the columns that are needed by problems alone, when there are none
     */
    public static Map<Column, List<VisibleItem>> of(List<VisibleItem> items) {
        Map<Column, List<VisibleItem>> board = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            List<VisibleItem> cards = new ArrayList<>(items);
            cards.removeIf(seen -> !isIn(column, seen));
            if (!cards.isEmpty() || column.isAlwaysThere()) {
                board.put(column, cards);
            }
        }
        return board;
    }

    private static boolean isIn(Column column, VisibleItem seen) {
        if (seen.isTrackedHidden()) {
            return column == Column.HIDDEN;
        }
        return switch (seen.completion().orElse(CompletionStatus.UNCOUNTED)) {
            case DONE, NOT_DONE -> column == Column.DONE;
            case INCOMPLETE -> column == Column.NOT_IN_JIRA;
            case OPEN -> column == open(seen);
            case WONT_DO, LATER, UNCOUNTED -> false;
        };
    }

    private static Column open(VisibleItem seen) {
        if (seen.state() != ItemState.TRACKED) {
            return Column.NOT_IN_JIRA;
        }
        return Segments.isInProgress(seen) ? Column.IN_PROGRESS : Column.TO_DO;
    }
}
