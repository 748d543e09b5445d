package dev.hindsight.status;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what the rows of a table are grouped: the parameter {@code group}. Immutable. */
public enum GroupBy {
    NONE,
    IMPACT,
    THEME,
    OWNER,
    OBJECTIVE;

    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<GroupBy> ofValue(String value) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.value().equalsIgnoreCase(value))
                .findFirst();
    }
}
