package dev.hindsight.item;

import java.util.Locale;

/** What a reader should know of an item beside its state. The value is part of rendered pages. Immutable. */
public enum ItemFlag {
    /** A field that its impact needs is missing, although the ticket exists. */
    LACKS_FIELDS,
    /** Page and tracker both changed the same field, to different values; the tracker's holds. */
    CONFLICT,
    /** The tracker does not let the owner be assigned. */
    OWNER_UNASSIGNABLE,
    /** The tracker has no place for a field on its create screen; it is kept on the page only. */
    FIELD_NOT_IN_JIRA,
    /** More than one issue was made for the item; one is tracked. */
    DUPLICATE,
    /** What is known of the ticket is older than a day. */
    STALE;

    /** The value as rendered and stored, such as {@code lacks-fields}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
