package dev.hindsight.issue;

/** Jira's three status categories, by the keys that Jira gives them. */
public enum StatusCategory {
    NEW("new"),
    INDETERMINATE("indeterminate"),
    DONE("done");

    private final String value;

    StatusCategory(String value) {
        this.value = value;
    }

    /** Jira's key. */
    public String value() {
        return value;
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
