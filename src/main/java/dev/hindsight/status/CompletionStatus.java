package dev.hindsight.status;

import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ActionItem;
import java.util.Set;

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
    DROPPED,
    /** The decision not to act is recorded on the page. */
    DECLINED,
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
     * @param refusals ids of the resolutions that close a ticket without the change having been made
     */
    public static CompletionStatus of(ActionItem item, Set<String> refusals) {
        return switch (item.state()) {
            case INCOMPLETE -> INCOMPLETE;
            case DECLINED -> DECLINED;
            case COPIED, DETACHED -> UNCOUNTED;
            case WAITING, REFUSED, MISSING -> OPEN;
            case TRACKED -> item.issue().map(snapshot -> of(snapshot, refusals)).orElse(OPEN);
        };
    }

    private static CompletionStatus of(IssueSnapshot snapshot, Set<String> refusals) {
        if (snapshot.category() != StatusCategory.DONE) {
            return OPEN;
        }
        return snapshot.resolutionId().filter(refusals::contains).isPresent() ? DROPPED : DONE;
    }
}
