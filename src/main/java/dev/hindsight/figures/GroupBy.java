package dev.hindsight.figures;

import java.util.Arrays;
import java.util.Optional;

/** By what the rows of a table are grouped: the parameter {@code group}. */
public enum GroupBy {
    NONE("none"),
    IMPACT("impact"),
    THEME("theme"),
    OWNER("owner"),
    OBJECTIVE("objective");

    private final String value;

    GroupBy(String value) {
        this.value = value;
    }

    /** The parameter's value. */
    public String value() {
        return value;
    }

    public static Optional<GroupBy> ofValue(String value) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.value().equalsIgnoreCase(value))
                .findFirst();
    }
}
