package dev.hindsight.issue;

import java.util.Locale;

/**
 * What page and tracker both hold of an item. Owner and due date belong to both; the others are written by us and left
 * alone once somebody else has changed them in the tracker. The key is part of the database. Immutable.
 */
public enum SharedField {
    OWNER,
    DUE,
    SUMMARY,
    /** Our section of the description. */
    SECTION,
    /** The label that names the theme. */
    THEME,
    /** The link back to the page; never read from the tracker. */
    BACKLINK;

    /** The name under which its memories are kept. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether people change it on both sides, so that a difference is a conflict and not ours to settle. */
    public boolean belongsToBoth() {
        return this == OWNER || this == DUE;
    }
}
