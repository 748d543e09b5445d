package dev.hindsight.status;

import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ActionItem;

/**
 * How an action item counts. {@link #OPEN} and {@link #DONE} make up the total; the next three stand beside it, because
 * nobody is working towards them. Immutable.
 */
public enum CompletionStatus {
    /** To be done: waiting, refused, missing, or tracked by an issue that is not closed. */
    OPEN,
    /** The issue is closed, and its resolution is none that means "not done". */
    DONE,
    /** The issue is closed with a resolution that means "not done". */
    NOT_DONE,
    /** The decision not to act is recorded on the page. */
    WONT_DO,
    /** The page does not say enough to act on. */
    INCOMPLETE,
    /**
     * Not counted here. A copied block's ticket is counted on the page that it was copied from, and would count twice
     * in any sum over pages; a detached item is no longer part of what this page says.
     */
    UNCOUNTED;

    /**
     * How an item counts.
     *
     * @param notDone the resolutions that close an issue without the change having been made
     */
    public static CompletionStatus of(ActionItem item, NotDoneResolutions notDone) {
        return switch (item.state()) {
            case INCOMPLETE -> INCOMPLETE;
            case WONT_DO -> WONT_DO;
            case COPY, REMOVED -> UNCOUNTED;
            case WAITING, REFUSED, MISSING -> OPEN;
            case TRACKED -> item.issue().map(snapshot -> of(snapshot, notDone)).orElse(OPEN);
        };
    }

    private static CompletionStatus of(IssueSnapshot snapshot, NotDoneResolutions notDone) {
        if (snapshot.category() != StatusCategory.DONE) {
            return OPEN;
        }
        return snapshot.resolution().filter(notDone::contains).isPresent() ? NOT_DONE : DONE;
    }
}
