package dev.hindsight.status;

import dev.hindsight.item.ItemState;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which action items a reader asked for: the parameter {@code show}. An item whose issue is hidden counts among the
 * open ones, as it does in the total, so that a list never tells what is hidden. Empty blocks are in no list.
 */
public enum ItemFilter {
    ALL("all"),
    OPEN("open"),
    OVERDUE("overdue"),
    DONE("done");

    private final String value;

    ItemFilter(String value) {
        this.value = value;
    }

    /** The parameter's value. */
    public String value() {
        return value;
    }

    /** The choice of a parameter's value, ignoring case; empty for any other. */
    public static Optional<ItemFilter> ofValue(String value) {
        return Arrays.stream(values())
                .filter(show -> show.value().equalsIgnoreCase(value))
                .findFirst();
    }

    /** Whether an item is asked for. */
    public boolean admits(VisibleItem seen) {
        return switch (this) {
            case ALL -> seen.state() != ItemState.EMPTY;
            case OPEN -> seen.completion().orElse(CompletionStatus.OPEN) == CompletionStatus.OPEN;
            case OVERDUE -> seen.overdue().orElse(false);
            case DONE -> seen.counts(CompletionStatus.DONE);
        };
    }
}
