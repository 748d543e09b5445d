package dev.hindsight.sync;

import dev.hindsight.item.SyncedValue;

/**
 * The rule by which page and Jira are merged in one field. The page is never written back, so values are remembered. Of a
 * field that is ours alone, a side has changed when it differs from what was last seen there. Of one that people change on
 * both sides, it has when it differs from what both last agreed on, however early its change was seen.
 */
enum MergeDecision {
    /** Neither side changed, or the page says nothing: nothing to do. */
    KEEP,
    /** Only the page changed: Jira shall hold what the page wants. */
    WRITE,
    /** Only Jira changed: its value is remembered and shown. */
    TAKE,
    /** Both changed, to the same: both are remembered. */
    AGREE,
    /** Both changed, to different values: Jira's stays, and the difference is shown. */
    CONFLICT;

    /**
     * The decision for a field that people change on both sides.
     *
     * @param desired what the page wants, in Jira's terms; empty text when it says nothing
     * @param synced what was last seen on either side, and agreed on
     * @param inJira what Jira holds now; empty text for nothing
     */
    static MergeDecision ofBoth(String desired, SyncedValue synced, String inJira) {
        boolean pageMoved = !desired.isEmpty() && !desired.equals(synced.agreed());
        if (pageMoved && desired.equals(inJira)) {
            return AGREE;
        }
        if (!pageMoved || synced.isRefused(desired)) {
            return inJira.equals(synced.lastInJira()) ? KEEP : TAKE;
        }
        return inJira.equals(synced.agreed()) ? WRITE : CONFLICT;
    }

    /**
     * The decision for a field that the page alone has a say in.
     *
     * @param desired what the page wants, in Jira's terms; empty text when it says nothing
     * @param synced what was last seen on either side
     * @param inJira what Jira holds now; empty text for nothing
     */
    static MergeDecision ofPage(String desired, SyncedValue synced, String inJira) {
        boolean pageChanged = !desired.isEmpty() && !desired.equals(synced.lastOnPage());
        boolean jiraChanged = !inJira.equals(synced.lastInJira());
        // What Jira never had from us stays other people's
        boolean jiraFollowed =
                jiraChanged && !desired.isEmpty() && !synced.lastInJira().isEmpty();
        if (desired.equals(inJira) && (pageChanged || jiraFollowed)) {
            return AGREE;
        }
        if (!pageChanged) {
            return jiraChanged ? TAKE : KEEP;
        }
        return jiraChanged ? CONFLICT : WRITE;
    }
}
