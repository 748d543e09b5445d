package dev.hindsight.item;

/** What a reader should know of an item beside its state. The value is part of rendered pages. */
public enum ItemFlag {
    /** A field that its impact needs is missing, although the issue exists. */
    LACKS_FIELDS("lacks-fields"),
    /** Page and Jira both changed the same field, to different values; Jira's holds. */
    CONFLICT("conflict"),
    /** Jira does not let the owner be assigned. */
    OWNER_UNASSIGNABLE("owner-unassignable"),
    /** Jira has no place for a field on its create screen; it is kept on the page only. */
    FIELD_NOT_IN_JIRA("field-not-in-jira"),
    /** More than one issue was created for the item; one is tracked. */
    DUPLICATE("duplicate"),
    /** The issue is archived in Jira: it is read, and nothing is written to it until it is restored. */
    ARCHIVED("archived"),
    /** Somebody changed the summary in Jira, which is left alone since. */
    SUMMARY_CHANGED("summary-changed"),
    /** Somebody changed our section of the description in Jira, which is left alone since. */
    DESCRIPTION_CHANGED("description-changed");

    private final String value;

    ItemFlag(String value) {
        this.value = value;
    }

    /** The value as rendered and stored. */
    public String value() {
        return value;
    }
}
