package dev.hindsight.render;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what the rows of a table are grouped: the parameter {@code group}. Immutable. */
enum Grouping {
    NONE,
    IMPACT,
    THEME,
    OWNER,
    OBJECTIVE;

    String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Grouping> ofValue(String value) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.value().equalsIgnoreCase(value))
                .findFirst();
    }
}
