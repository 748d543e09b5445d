package dev.hindsight.item;

import dev.hindsight.finding.Finding;
import dev.hindsight.issue.DesiredIssue;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.SharedField;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A finding that is followed up: what the page says, where its block stands, which issue it is bound to, and what is to
 * be done next. The {@code with} methods give changed copies.
 *
 * @param uid random UUID, given when the finding is first stored and never changed
 * @param location where the block stands
 * @param finding what the block says; its owner is a user key when the owner has an account
 * @param state where the item stands
 * @param flags what else a reader should know
 * @param copyOf uid of the item of which the block is a copy or, once removed, with which it was merged when its block
 *     took that item over; empty for others
 * @param copyChoice what an editor has decided of a copied block; empty for others, and until somebody decides
 * @param follows uid of the item of which it is the follow-up, since that one did not work; empty for the items of blocks
 * @param awaitsApproval whether nothing but an editor's approval of the page keeps it from its issue
 * @param orders who has ordered the issue or project that its block names, or named before
 * @param issue the issue, when there is one
 * @param closing that its issue was closed, see {@link History#closing}; empty while it is not
 * @param answers how many answers there are to whether it worked, whenever it was closed
 * @param synced what page and Jira held when last synced, by field
 * @param schedule what is to be done next
 */
public record ActionItem(
        String uid,
        BlockLocation location,
        Finding finding,
        ItemState state,
        Set<ItemFlag> flags,
        Optional<String> copyOf,
        Optional<CopyChoice> copyChoice,
        Optional<String> follows,
        boolean awaitsApproval,
        Orders orders,
        Optional<IssueSnapshot> issue,
        Optional<Closing> closing,
        int answers,
        Map<SharedField, SyncedValue> synced,
        SyncSchedule schedule) {

    public ActionItem {
        Set<ItemFlag> flagCopy = EnumSet.noneOf(ItemFlag.class);
        flagCopy.addAll(flags);
        flags = Collections.unmodifiableSet(flagCopy);
        Map<SharedField, SyncedValue> syncedCopy = new EnumMap<>(SharedField.class);
        syncedCopy.putAll(synced);
        synced = Collections.unmodifiableMap(syncedCopy);
    }

    /** A new item of which nothing is known but its block. */
    public static ActionItem ofBlock(String uid, BlockLocation location, Finding finding) {
        return new ActionItem(
                uid,
                location,
                finding,
                ItemState.INCOMPLETE,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Orders.NONE,
                Optional.empty(),
                Optional.empty(),
                0,
                Map.of(),
                SyncSchedule.NONE);
    }

    /**
     * The follow-up of an item that did not work: an item without a block, which stands where that one's block stands. Nothing is
     * known yet of what is to be done for it. There is one for each closing of an issue, since its uid follows from that.
     */
    public static ActionItem following(ActionItem followed, Finding finding) {
        return ofBlock(
                        followUpUid(followed.uid, followed.closing),
                        followed.location().withoutBlock(),
                        finding)
                .changed()
                .follows(Optional.of(followed.uid))
                .build();
    }

    /** The uid of the follow-up of an item, once there is one. */
    public static String followUpUid(String followed, Optional<Closing> closing) {
        String of =
                "follow-up " + followed + closing.map(last -> " " + last.at()).orElse("");
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private ActionItemBuilder changed() {
        return new ActionItemBuilder(this);
    }

    /** The last synced values of a field; empty texts when it was never synced. */
    public SyncedValue synced(SharedField field) {
        return synced.getOrDefault(field, SyncedValue.NONE);
    }

    /** Whether Jira would not take something of what its page says. */
    public boolean hasRefusals() {
        return synced.values().stream().anyMatch(value -> value.refusal().isPresent());
    }

    /** What Jira would not take, and why. */
    public Map<SharedField, SyncedValue> refused() {
        Map<SharedField, SyncedValue> refused = new EnumMap<>(SharedField.class);
        synced.forEach((field, value) -> value.refusal().ifPresent(why -> refused.put(field, value)));
        return refused;
    }

    /** The item, with what Jira would not take to be written again at the next opportunity. */
    public ActionItem tryingRefusedAgain() {
        Map<SharedField, SyncedValue> changed = new EnumMap<>(SharedField.class);
        synced.forEach((field, value) -> changed.put(field, value.again()));
        return withSynced(changed);
    }

    /** Whether the page wants something else than when it was last synced. */
    public boolean differsFromLastSync(DesiredIssue desired) {
        return desired.followed().stream()
                .anyMatch(field -> desired.find(field)
                        .filter(value -> !value.equals(synced(field).lastOnPage()))
                        .isPresent());
    }

    /** Whether its block is gone, or its page is. */
    public boolean isRemoved() {
        return state == ItemState.REMOVED;
    }

    /** Whether an issue of it may have been created of which nothing is known. */
    public boolean isBeingCreated() {
        return schedule.pending().isPresent();
    }

    /** The item with another location and text of its block. */
    public ActionItem withBlock(BlockLocation newLocation, Finding newFinding) {
        return changed().location(newLocation).finding(newFinding).build();
    }

    /**
     * The item in another state. What it is a copy of, what was decided of that, and that it awaits an approval, is forgotten
     * with the state that it was in.
     *
     * @throws IllegalStateException when the state may not follow the present one
     */
    public ActionItem withState(ItemState next) {
        Optional<String> original = next == ItemState.COPY ? copyOf : Optional.empty();
        return inState(next, original, false, issue, schedule);
    }

    /** Whether its block has taken over the item that it was a copy of, so that it never has a block again. */
    public boolean isMerged() {
        return isRemoved() && copyOf.isPresent();
    }

    /** The item after its block has taken over the one that it was a copy of. */
    public ActionItem mergedInto(ActionItem original) {
        return inState(ItemState.REMOVED, Optional.of(original.uid), false, issue, schedule.finished());
    }

    /**
     * The copied block with what an editor has decided of it.
     *
     * @throws IllegalStateException when it is no copy
     */
    public ActionItem withCopyChoice(CopyChoice choice) {
        if (state != ItemState.COPY) {
            throw new IllegalStateException("Item " + uid + " is " + state + " and no copy");
        }
        return changed().copyChoice(Optional.of(choice)).build();
    }

    /** The item as the copy of another, of which it shows the issue; it gets none by itself. */
    public ActionItem asCopyOf(ActionItem original) {
        return inState(ItemState.COPY, Optional.of(original.uid), false, issue, schedule.finished());
    }

    /** The item, kept from its issue by nothing but the lack of an editor's approval of its page. */
    public ActionItem awaitingApproval(WaitReason reason) {
        return inState(ItemState.WAITING, Optional.empty(), true, issue, schedule.waitingFor(reason));
    }

    /** The item bound to an issue that was created, found or read. One whose block is gone stays removed and keeps it. */
    public ActionItem boundTo(IssueSnapshot snapshot) {
        boolean stays = state == ItemState.REMOVED || state == ItemState.TRACKED;
        ActionItem ready = stays || state == ItemState.MISSING ? this : withState(ItemState.WAITING);
        return ready.inState(
                stays ? state : ItemState.TRACKED, Optional.empty(), false, Optional.of(snapshot), schedule);
    }

    /** The item with its issue, or the one that may have been created, behind another link. */
    public ActionItem behind(String linkId) {
        return withIssue(issue.map(snapshot -> snapshot.behind(linkId)))
                .withSchedule(schedule.pending()
                        .map(pending -> schedule.pendingAs(pending.behind(linkId)))
                        .orElse(schedule));
    }

    /** The item with something else said of its issue, and nothing else changed. */
    public ActionItem withIssue(Optional<IssueSnapshot> told) {
        return changed().issue(told).build();
    }

    private ActionItem inState(
            ItemState next,
            Optional<String> original,
            boolean awaiting,
            Optional<IssueSnapshot> snapshot,
            SyncSchedule nextSchedule) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("Item " + uid + " is " + state + " and cannot become " + next);
        }
        Optional<CopyChoice> choice = copyChoice.filter(kept -> next == ItemState.COPY && original.equals(copyOf));
        return changed()
                .state(next)
                .copyOf(original)
                .copyChoice(choice)
                .awaitsApproval(awaiting)
                .issue(snapshot)
                .schedule(nextSchedule)
                .build();
    }

    /** The item with a flag raised or lowered. */
    public ActionItem withFlag(ItemFlag flag, boolean raised) {
        Set<ItemFlag> changed = EnumSet.noneOf(ItemFlag.class);
        changed.addAll(flags);
        if (raised) {
            changed.add(flag);
        } else {
            changed.remove(flag);
        }
        return changed().flags(changed).build();
    }

    /** The item with other synced values. */
    public ActionItem withSynced(Map<SharedField, SyncedValue> changed) {
        return changed().synced(changed).build();
    }

    /** The item with other values of one field. */
    public ActionItem withSynced(SharedField field, SyncedValue value) {
        Map<SharedField, SyncedValue> changed = new EnumMap<>(SharedField.class);
        changed.putAll(synced);
        changed.put(field, value);
        return withSynced(changed);
    }

    /** The item with other orders of what its block names. */
    public ActionItem withOrders(Orders changed) {
        return changed().orders(changed).build();
    }

    /** The item with its issue closed at another time, or not closed. */
    public ActionItem withClosing(Optional<Closing> last) {
        return changed().closing(last).build();
    }

    /** The item without a word of what it follows. */
    public ActionItem withoutFollowed() {
        return changed().follows(Optional.empty()).build();
    }

    /** The item after one more answer to whether it worked. */
    public ActionItem answered() {
        return changed().answers(answers + 1).build();
    }

    /** The item with another schedule. */
    public ActionItem withSchedule(SyncSchedule changed) {
        return changed().schedule(changed).build();
    }
}
