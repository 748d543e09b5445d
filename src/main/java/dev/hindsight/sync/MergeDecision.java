package dev.hindsight.sync;

import dev.hindsight.item.SyncedValue;

/**
 * The pure reconciliation rule for one field. The page is never written back, so there are two memories: a side has
 * changed when it differs from what was last seen on that side. Immutable.
 */
enum MergeDecision {
    /** Neither side changed, or the page says nothing: nothing to do. */
    KEEP,
    /** Only the page changed: the tracker shall hold what the page wants. */
    WRITE,
    /** Only the tracker changed: its value is remembered and shown. */
    TAKE,
    /** Both changed, to the same: both are remembered. */
    AGREE,
    /** Both changed, to different values: the tracker's stays, and the difference is shown. */
    CONFLICT;

    /**
     * The step for a field.
     *
     * @param wished what the page wants, in the tracker's terms; empty text is no wish
     * @param value what was last seen on either side
     * @param inJira what the tracker holds now; empty text for nothing
     */
    static MergeDecision of(String wished, SyncedValue value, String inJira) {
        boolean pageChanged = !wished.isEmpty() && !wished.equals(value.lastOnPage());
        boolean jiraChanged = !inJira.equals(value.lastInJira());
        if (!pageChanged) {
            return jiraChanged ? TAKE : KEEP;
        }
        if (wished.equals(inJira)) {
            return AGREE;
        }
        return jiraChanged ? CONFLICT : WRITE;
    }
}
