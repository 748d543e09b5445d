package dev.hindsight.item;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * All action items there are, and the history of each. Every method is a transaction of its own, or joins the one that
 * its caller runs in. Threads may share it.
 */
public interface ActionItems {

    /** The items of a page, detached ones too, in the order of their blocks. */
    List<ActionItem> ofPage(long pageId);

    /** The item with this uid. */
    Optional<ActionItem> find(String uid);

    /** The items of other pages that have one of these hints and are not detached. */
    List<ActionItem> elsewhere(Collection<String> hints, long pageId);

    /** The items bound to one of these issues behind a link. */
    List<ActionItem> ofIssues(String linkId, Collection<String> issueIds);

    /** Items that are due for the next step at an instant, longest due first. */
    List<ActionItem> due(Instant now, int limit);

    /** Tracked or missing items that are not done and whose issue was last read before an instant, oldest first. */
    List<ActionItem> openReadBefore(Instant instant, int limit);

    /** All items with a ticket behind a link that are not done, for the poll. */
    List<ActionItem> openBehind(String linkId, int limit);

    /** Adds a new item, with a right to create its issue, and begins its history. */
    void add(ActionItem item);

    /**
     * Changes an item and writes the history of what changed.
     *
     * @param change gets the item as it is stored now, and gives it as it shall be; giving the same writes nothing
     * @return the item as it is stored afterwards; empty when there is none of this uid
     */
    Optional<ActionItem> change(String uid, UnaryOperator<ActionItem> change);

    /**
     * Takes the one right to create an item's issue, and in the same transaction stores that it was taken.
     *
     * @return the item with its intent; empty when the right is taken already, or the item no longer waits
     */
    Optional<ActionItem> acquireCreateLock(String uid, Instant now);

    /** Gives the right back, after it became known that no issue was made, and forgets the intent. */
    void releaseCreateLock(String uid);

    /** The history of an item, oldest first. */
    List<Change> history(String uid);
}
