package dev.hindsight.item;

/**
 * The two memories of one field: what the page said in the version last reconciled, and what the tracker held when
 * last read or written. Both are kept because the page is never written back. Empty text means no value. Immutable.
 *
 * @param lastOnPage the page's value, in the tracker's terms
 * @param lastInJira the tracker's value
 */
public record SyncedValue(String lastOnPage, String lastInJira) {}
