package dev.hindsight.status;

import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.NotDoneResolutions;

/**
 * How an action item counts. {@link #OPEN} and {@link #DONE} make up the total; the next four stand beside it, because
 * nobody is working towards them. The value is part of exports.
 */
public enum CompletionStatus {
    /** To be done: waiting, refused, missing, or tracked by an issue that is not closed. */
    OPEN("open"),
    /** The issue is closed, and its resolution is none that means "not done". */
    DONE("done"),
    /**
     * The issue is closed with a resolution that means "not done". One that is a duplicate of an issue that can be seen counts as
     * that one does instead: the work is done there.
     */
    NOT_DONE("dropped"),
    /** The decision not to act is recorded on the page. */
    WONT_DO("declined"),
    /** An idea that is no commitment yet. */
    LATER("later"),
    /** The page does not say enough to act on. */
    INCOMPLETE("incomplete"),
    /**
     * Not counted here. The issue of a copied block is counted on the page that it was copied from, and would count twice
     * in any sum over pages; a removed item is no longer part of what its page says, and in an empty one nothing is said yet.
     */
    UNCOUNTED("not-counted");

    private final String value;

    CompletionStatus(String value) {
        this.value = value;
    }

    /** The value as exported. */
    public String value() {
        return value;
    }

    /**
     * How an item counts.
     *
     * @param notDone the resolutions that close an issue without the change having been made
     */
    static CompletionStatus of(ActionItem item, NotDoneResolutions notDone) {
        return switch (item.state()) {
            case INCOMPLETE -> INCOMPLETE;
            case WONT_DO -> WONT_DO;
            case LATER -> LATER;
            case EMPTY, COPY, REMOVED -> UNCOUNTED;
            case WAITING, REFUSED, MISSING -> OPEN;
            case TRACKED -> item.issue().map(snapshot -> of(snapshot, notDone)).orElse(OPEN);
        };
    }

    private static CompletionStatus of(IssueSnapshot snapshot, NotDoneResolutions notDone) {
        if (!snapshot.isClosed()) {
            return OPEN;
        }
        return notDone.haveClosed(snapshot)
                ? snapshot.survivor().map(survivor -> of(survivor, notDone)).orElse(NOT_DONE)
                : DONE;
    }
}
