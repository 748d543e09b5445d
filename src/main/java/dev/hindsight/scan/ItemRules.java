package dev.hindsight.scan;

import dev.hindsight.approval.ApprovalDecision;
import dev.hindsight.approval.ItemsAwaitingApproval;
import dev.hindsight.finding.FieldRules;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.FindingSettings;
import dev.hindsight.issue.DesiredIssue;
import dev.hindsight.issue.SharedField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.Orders;
import dev.hindsight.item.SyncSchedule;
import dev.hindsight.item.WaitReason;
import dev.hindsight.settings.EffectiveSettings;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides the state and the next step of each item from its page as it was just read.
 *
 * @param settings what is set for the page's space
 * @param fields which fields its findings need
 * @param decision whether it may have issues
 * @param publisher user key of who published the version, or moved or restored the page, in whose name issues are then
 *     created; empty when not known
 * @param now when it was read
 */
public record ItemRules(
        EffectiveSettings settings,
        FieldRules fields,
        ApprovalDecision decision,
        Optional<String> publisher,
        Instant now) {

    /** The rules for a page under what is set for its space. */
    public static ItemRules of(
            EffectiveSettings settings, ApprovalDecision decision, Optional<String> publisher, Instant now) {
        return new ItemRules(settings, FindingSettings.rules(settings), decision, publisher, now);
    }

    /** The same in another person's name; in that of whoever acts for an item already, where it is empty. */
    ItemRules by(Optional<String> person) {
        return new ItemRules(settings, fields, decision, person, now);
    }

    /** The item of a block, as the block now says; {@code desired} is what the page wants of its issue. */
    public ActionItem apply(ActionItem item, DesiredIssue desired) {
        if (item.issue().isPresent()) {
            return tracked(item, desired);
        }
        if (item.isBeingCreated()) {
            // Its issue may exist already; what becomes of it is known only after the search
            return item.withState(ItemState.WAITING);
        }
        Optional<ItemState> unwanted = ItemState.withoutIssue(item.finding());
        if (unwanted.isPresent()) {
            return item.withState(unwanted.get()).withSchedule(item.schedule().finished());
        }
        if (item.finding().isUntouched()) {
            return item.withState(ItemState.EMPTY).withSchedule(item.schedule().finished());
        }
        if (ownerUnknown(item.finding(), desired)) {
            String name = item.finding().text(FindingField.OWNER);
            return item.withState(ItemState.INCOMPLETE)
                    .withSchedule(item.schedule().waitingFor(new WaitReason(WaitReason.Code.OWNER_UNKNOWN, name)));
        }
        return incomplete(item.finding())
                ? item.withState(ItemState.INCOMPLETE)
                        .withSchedule(item.schedule().finished())
                : waiting(item);
    }

    /** An item whose block or page is gone. One whose issue may have been created is still searched for. */
    public static ActionItem removed(ActionItem item) {
        if (item.isRemoved()) {
            return item;
        }
        ActionItem removed = item.withState(ItemState.REMOVED);
        return item.isBeingCreated()
                ? removed
                : removed.withSchedule(item.schedule().finished());
    }

    boolean incomplete(Finding finding) {
        return !fields.blockers(finding).isEmpty();
    }

    private static boolean ownerUnknown(Finding finding, DesiredIssue desired) {
        return !finding.text(FindingField.OWNER).isEmpty()
                && desired.find(SharedField.OWNER).isEmpty();
    }

    private ActionItem tracked(ActionItem item, DesiredIssue desired) {
        boolean back = item.isRemoved();
        ActionItem attached = back ? item.withState(ItemState.TRACKED) : item;
        ActionItem flagged = attached.withFlag(ItemFlag.LACKS_FIELDS, incomplete(item.finding()));
        // A conflict may have ended by the page taking back what it said
        boolean due = back
                || item.differsFromLastSync(desired)
                || item.flags().contains(ItemFlag.CONFLICT)
                || item.hasRefusals()
                || mayHelp(item.schedule());
        return due ? flagged.tryingRefusedAgain().withSchedule(item.schedule().dueAt(now, publisher)) : flagged;
    }

    /** Whether publishing the page again may unblock it: another publisher is another actor. */
    private boolean mayHelp(SyncSchedule schedule) {
        boolean another = publisher.isPresent() && !publisher.equals(schedule.actor());
        return schedule.reason().isPresent()
                && (another || schedule.unreadable().isEmpty());
    }

    private ActionItem waiting(ActionItem item) {
        Finding finding = item.finding();
        if (item.orders().areMissing(finding)) {
            WaitReason reason = new WaitReason(
                    WaitReason.Code.NOT_ORDERED, Orders.named(finding).orElse(""));
            return item.withState(ItemState.WAITING)
                    .withSchedule(item.schedule().waitingFor(reason));
        }
        Optional<String> person = item.orders().by(finding).or(() -> publisher);
        ActionItem due = item.withSchedule(item.schedule().dueAt(now, person));
        return decision.waitReason(ItemsAwaitingApproval.target(finding, settings), item)
                .map(due::awaitingApproval)
                .orElseGet(() -> due.withState(ItemState.WAITING));
    }
}
