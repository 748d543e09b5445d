package dev.hindsight.item;

import dev.hindsight.issue.SharedField;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * All action items there are, and the history of each. Every method is a transaction of its own, or joins the one that
 * its caller runs in.
 */
public interface ActionItems {

    /** The items of a page, removed ones too, in the order of their blocks. */
    List<ActionItem> ofPage(long pageId);

    /** The items of some pages, removed ones too, in any order. */
    default List<ActionItem> ofPages(Collection<Long> pageIds) {
        return pageIds.stream()
                .distinct()
                .flatMap(pageId -> ofPage(pageId).stream())
                .toList();
    }

    /**
     * When an item last changed.
     *
     * @param onPage by what tells nothing of its issue; empty when that was not noted yet
     * @param inJira by what {@link Change#tellsOfIssue tells} something of its issue; empty when nothing did
     */
    record LastChange(Optional<Instant> onPage, Optional<Instant> inJira) {

        private static LastChange of(List<Change> history) {
            return new LastChange(last(history, false), last(history, true));
        }

        private static Optional<Instant> last(List<Change> history, boolean ofIssue) {
            return history.stream()
                    .filter(line -> line.tellsOfIssue() == ofIssue)
                    .map(Change::at)
                    .max(Comparator.naturalOrder());
        }
    }

    /** When the items of some pages last changed, as their histories have it, by uid. */
    default Map<String, LastChange> lastChanges(Collection<Long> pageIds) {
        return ofPages(pageIds).stream()
                .collect(Collectors.toMap(ActionItem::uid, item -> LastChange.of(history(item.uid()))));
    }

    /** The items with these uids, those that exist, in any order. */
    List<ActionItem> findAll(Collection<String> uids);

    /** The items of other pages that have one of these macro keys, removed ones too. */
    List<ActionItem> elsewhere(Collection<String> macroKeys, long pageId);

    /** The items whose blocks are copies of one of these items. */
    List<ActionItem> copiesOf(Collection<String> uids);

    /** The follow-ups of some items, removed ones too, oldest first. */
    List<ActionItem> followUps(Collection<String> uids);

    /** The items bound to one of these issues behind a link. */
    List<ActionItem> ofIssues(String linkId, Collection<String> issueIds);

    /** The ids of those of these issues behind a link that an item is bound to. */
    default Set<String> tracked(String linkId, Collection<String> issueIds) {
        return ofIssues(linkId, issueIds).stream()
                .flatMap(item -> item.issue().stream())
                .map(issue -> issue.id().issueId())
                .collect(Collectors.toSet());
    }

    /** The items whose closed issues behind a link are duplicates of one of these. */
    List<ActionItem> duplicatesOf(String linkId, Collection<String> issueIds);

    /**
     * Items that are due for the next step at an instant, as {@link SyncSchedule#isDue} says, longest due first; last those
     * whose time is not believed.
     */
    List<ActionItem> due(Instant now, int limit);

    /** The same of those items alone that have no issue. */
    List<ActionItem> dueWithoutIssue(Instant now, int limit);

    /**
     * Tracked or missing items without a next step that are not done, or whose issue is a duplicate of another, and whose issue
     * behind a link was last read before an instant, oldest first; then those that a wrong clock has read after {@code now}.
     */
    List<ActionItem> openReadBefore(String linkId, Instant instant, Instant now, int limit);

    /** The same for the others: items that are done. */
    List<ActionItem> doneReadBefore(String linkId, Instant instant, Instant now, int limit);

    /** The projects, by key, in which items have issues behind a link, open or not. Costs as much as there are projects. */
    List<String> projects(String linkId);

    /** The user keys of those in whose names items are synced that have issues in a project behind a link. */
    List<String> actors(String linkId, String project);

    /** By what the items of a space are grouped, and on which pages; each once, in any order. */
    Set<Grouping> groupings(String spaceKey);

    /**
     * By what items of a page are grouped.
     *
     * @param theme as the block says it; empty text for none
     * @param objective as the block says it; empty text for none
     */
    record Grouping(long pageId, String theme, String objective) {}

    /** Items that wait for their issue for one of some reasons. */
    List<ActionItem> waitingBecause(Collection<WaitReason.Code> reasons);

    /**
     * Adds new items, each with a right to create its issue, and begins their histories; all of them or none.
     *
     * @param cause what brought them about
     * @return false when there is an item with one of their uids already, and nothing was added
     */
    boolean add(Collection<ActionItem> items, Cause cause);

    /** Adds new items as the step of a person did in whose name they are synced. */
    default boolean add(Collection<ActionItem> items) {
        return add(items, Cause.STEP);
    }

    /**
     * Changes an item and writes the history of what changed. A change that changes nothing writes nothing.
     *
     * @param cause what brought it about
     * @param change gets the item as it is stored now, and gives it as it shall be; it may be asked more than once
     * @return the item as it is stored afterwards; empty when there is none of this uid
     */
    Optional<ActionItem> change(String uid, Cause cause, UnaryOperator<ActionItem> change);

    /** Changes an item in a step that was due. */
    default Optional<ActionItem> change(String uid, UnaryOperator<ActionItem> change) {
        return change(uid, Cause.STEP, change);
    }

    /**
     * Changes several items in one transaction, each as {@link #change} does; unknown ones are passed over.
     *
     * @param changes by the item's uid
     * @param causes what brought them about, by the item's uid; a step for those that are absent
     */
    void changeAll(Map<String, UnaryOperator<ActionItem>> changes, Map<String, Cause> causes);

    /** Changes several items in steps that were due. */
    default void changeAll(Map<String, UnaryOperator<ActionItem>> changes) {
        changeAll(changes, Map.of());
    }

    /**
     * What is about to be requested for an item.
     *
     * @param creation where, and since when the right is held
     * @param actor user key of the person in whose name it is requested, whoever has published since that was decided
     * @param sent what the request will carry, as the values that page and Jira then agree on
     * @param until when the right is over
     */
    record CreationRequest(PendingCreation creation, String actor, Map<SharedField, SyncedValue> sent, Instant until) {}

    /**
     * Acquires the one right there is to create an item's issue, for several items in one transaction, and stores with
     * each what is going to be requested, so that its issue can be searched for whatever becomes of us.
     *
     * @param requests by the item's uid
     * @return the items with their pending creation; absent are those whose right somebody else has, and those that no
     *     longer wait
     */
    List<ActionItem> acquireCreateLocks(Map<String, CreationRequest> requests);

    /**
     * Gives a right back, after it became known that no issue was created, forgets the pending creation and changes the
     * item, in one transaction. Whoever holds the right by another pending creation keeps it.
     *
     * @param holder the item with the pending creation by which the right is held
     * @param change gets the item as it is stored now, without its pending creation
     * @return the item as it is stored afterwards; empty when the right was not held by that creation any more
     */
    Optional<ActionItem> releaseCreateLock(ActionItem holder, UnaryOperator<ActionItem> change);

    /** When an item was last bound to an issue; empty when none ever was. */
    Optional<Instant> lastBound();

    /** The newest lines of history that tell what {@link Change.What#ofDecisions people have decided}, newest first. */
    List<Change> decisions(int limit);

    /** The newest lines of the histories of some items, newest first, as far as a filter takes them. */
    List<Change> changes(Collection<String> uids, ChangeFilter filter, int limit);

    /** The history of an item, oldest first. */
    List<Change> history(String uid);
}
