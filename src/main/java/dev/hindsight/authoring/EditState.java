package dev.hindsight.authoring;

/** What has become of an edit that was saved by the form. */
public enum EditState {
    /** The page says it, or somebody has changed the block further on purpose. */
    ON_PAGE("on-page"),
    /** The block is not on the page any more. */
    GONE("gone"),
    /** The block says again what it said before the edit. */
    UNDONE("undone"),
    /** The wiki has stored something else than what was saved. */
    ALTERED("altered");

    private final String value;

    EditState(String value) {
        this.value = value;
    }

    /** What is stored for it. */
    public String value() {
        return value;
    }

    /** Whether a later version of the page has dropped the edit, so that it can be put back. */
    public boolean isDropped() {
        return this == GONE || this == UNDONE;
    }
}
