package dev.hindsight.finding;

import java.util.Arrays;
import java.util.Optional;

/** What sort of change a finding asks for. */
public enum Kind {
    TECHNICAL("technical"),
    PROCESS("process"),
    DOCUMENTATION("documentation"),
    DECISION("decision");

    private final String value;

    Kind(String value) {
        this.value = value;
    }

    /** The value as it stands in the macro parameter {@code kind}, such as {@code process}. */
    public String value() {
        return value;
    }

    /** The kind of a parameter value, ignoring case; empty when the value is none of the four. */
    public static Optional<Kind> ofValue(String value) {
        return Arrays.stream(values())
                .filter(kind -> kind.value().equalsIgnoreCase(value))
                .findFirst();
    }
}
