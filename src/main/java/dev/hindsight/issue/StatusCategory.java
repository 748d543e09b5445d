package dev.hindsight.issue;

import java.util.Locale;

/** The tracker's three status categories, by the keys that Jira gives them. Immutable. */
public enum StatusCategory {
    NEW,
    INDETERMINATE,
    DONE;

    /** Jira's key, in lower case. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The category of a key; {@link #NEW} for {@code undefined} and for keys that Jira may add. */
    public static StatusCategory ofValue(String key) {
        return switch (key) {
            case "done" -> DONE;
            case "indeterminate" -> INDETERMINATE;
            default -> NEW;
        };
    }
}
