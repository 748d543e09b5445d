package dev.hindsight.finding;

import java.util.Optional;

/** How much a finding matters for the next migration; the first constant matters most. */
public enum Impact {
    HIGH("high"),
    MEDIUM("medium"),
    LOW("low");

    private final String value;

    Impact(String value) {
        this.value = value;
    }

    /** The value as it stands in the macro parameter {@code impact}, such as {@code high}. */
    public String value() {
        return value;
    }

    /** The impact of a parameter value, ignoring case; empty when the value is none of the three. */
    public static Optional<Impact> ofValue(String value) {
        for (Impact impact : values()) {
            if (impact.value.equalsIgnoreCase(value)) {
                return Optional.of(impact);
            }
        }
        return Optional.empty();
    }
}
