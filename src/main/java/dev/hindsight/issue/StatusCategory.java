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

    /** A status of this category, as one text. */
    public String with(String statusName) {
        return value + " " + statusName;
    }

    /** Whether a text that {@link #with} gave names a status of the category done; not so for empty text. */
    public static boolean isDone(String status) {
        return ofValue(status.split(" ", 2)[0]) == DONE;
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
