package dev.hindsight.item;

/**
 * The two last values of one field: what the page said in the version last synced, and what Jira held when last read or
 * written. Both are kept because the page is never written back. Empty text means no value.
 *
 * @param lastOnPage the page's value, in Jira's terms
 * @param lastInJira Jira's value
 */
public record SyncedValue(String lastOnPage, String lastInJira) {

    /** The values of a field that was never synced. */
    public static final SyncedValue NONE = new SyncedValue("", "");
}
