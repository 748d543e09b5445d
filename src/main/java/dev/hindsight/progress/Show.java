package dev.hindsight.progress;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Which action items a reader asked for: the parameter {@code show}. An item whose ticket is hidden counts among the
 * open ones, as it does in the total, so that a list never tells what is hidden. Immutable.
 */
public enum Show {
    ALL,
    OPEN,
    OVERDUE,
    DONE;

    /** The parameter's value, in lower case. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The choice of a parameter's value, ignoring case; empty for any other. */
    public static Optional<Show> ofValue(String value) {
        return Arrays.stream(values())
                .filter(show -> show.value().equalsIgnoreCase(value))
                .findFirst();
    }

    /** Whether an item is asked for. */
    public boolean admits(SeenItem seen, Yardstick yardstick) {
        return switch (this) {
            case ALL -> true;
            case OPEN -> yardstick.standing(seen).orElse(Standing.OPEN) == Standing.OPEN;
            case OVERDUE -> yardstick.overdue(seen).orElse(false);
            case DONE -> yardstick.standing(seen).filter(Standing.DONE::equals).isPresent();
        };
    }
}
