package dev.hindsight.authoring;

/** What became of a finding that was to be saved. */
public enum SaveResult {
    /** The page has a new version. */
    SAVED,
    /** Nothing was changed, so there is no new version. */
    UNCHANGED,
    /** The page has another finding of this title, which nobody has confirmed. Nothing was saved. */
    ALIKE,
    /** The block says something else than what the person was shown. Nothing was saved. */
    CHANGED_MEANWHILE,
    /** The block is not on the page any more. Nothing was saved. */
    GONE,
    /** The body that was changed holds what text cannot carry. Nothing was saved. */
    WOULD_LOSE,
    /** The page's markup cannot be read. Nothing was saved. */
    UNREADABLE,
    /** The wiki has not saved the page, for a reason of its own. */
    NOT_SAVED
}
