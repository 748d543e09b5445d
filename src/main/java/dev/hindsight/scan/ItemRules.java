package dev.hindsight.scan;

import dev.hindsight.approval.ApprovalDecision;
import dev.hindsight.finding.FieldRules;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.DesiredIssue;
import dev.hindsight.issue.SharedField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.SyncSchedule;
import dev.hindsight.item.WaitReason;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.wiki.WikiPage;
import java.time.Instant;
import java.util.Optional;

/**
 * What a page, as it was just read, makes of its items. Pure but for the wish that it is given.
 *
 * @param page the page
 * @param effective what is set for its space
 * @param decision what the page is cleared for
 * @param publisher user key of who published the version; empty when not known
 * @param now when it was read
 */
public record ItemRules(
        WikiPage page,
        EffectiveSettings effective,
        ApprovalDecision decision,
        Optional<String> publisher,
        Instant now) {

    /** The item of a block, as the block now says; the wish is what the page wants of its ticket. */
    public ActionItem taken(ActionItem item, DesiredIssue desired) {
        if (item.issue().isPresent()) {
            return followed(item, desired);
        }
        if (item.schedule().intentAt().isPresent()) {
            // Its issue may exist already; what becomes of it is known only after the search
            return item.withState(ItemState.WAITING);
        }
        if (item.finding().declined()) {
            return item.withState(ItemState.DECLINED)
                    .withSchedule(item.schedule().settled());
        }
        if (ownerUnknown(item.finding(), desired)) {
            String name = item.finding().text(FindingField.OWNER);
            return item.withState(ItemState.INCOMPLETE)
                    .withSchedule(item.schedule().resting(new WaitReason(WaitReason.Code.OWNER_UNKNOWN, name)));
        }
        return incomplete(item.finding())
                ? item.withState(ItemState.INCOMPLETE)
                        .withSchedule(item.schedule().settled())
                : wanted(item);
    }

    /** An item whose block stands on another page, or a second time on this one. */
    ActionItem copied(ActionItem item, ActionItem original) {
        return item.withState(ItemState.COPIED)
                .withSchedule(item.schedule().resting(new WaitReason(WaitReason.Code.COPY_OF, original.uid())));
    }

    /** An item whose block or page is gone. One whose issue may have been made is still searched for. */
    public static ActionItem detached(ActionItem item) {
        ActionItem detached = item.withState(ItemState.DETACHED);
        return item.schedule().intentAt().isPresent()
                ? detached
                : detached.withSchedule(item.schedule().settled());
    }

    boolean incomplete(Finding finding) {
        return !rule().obstacles(finding).isEmpty();
    }

    private static boolean ownerUnknown(Finding finding, DesiredIssue desired) {
        return !finding.text(FindingField.OWNER).isEmpty()
                && desired.value(SharedField.OWNER).isEmpty();
    }

    private FieldRules rule() {
        return effective.fieldRule();
    }

    private ActionItem followed(ActionItem item, DesiredIssue desired) {
        boolean back = item.state() == ItemState.DETACHED;
        ActionItem attached = back ? item.withState(ItemState.TRACKED) : item;
        ActionItem flagged = attached.withFlag(ItemFlag.LACKS_FIELDS, incomplete(item.finding()));
        // A conflict may have ended by the page taking back what it said
        boolean due = back
                || desired.differsFrom(item.synced())
                || item.flags().contains(ItemFlag.CONFLICT)
                || mayHelp(item.schedule());
        return due ? flagged.withSchedule(item.schedule().dueAt(now, publisher)) : flagged;
    }

    /** Whether publishing the page again may remove what is in the way: another publisher is another actor. */
    private boolean mayHelp(SyncSchedule schedule) {
        boolean another = publisher.isPresent() && !publisher.equals(schedule.actor());
        return schedule.reason().isPresent() && (another || !schedule.waitsToBeReadable());
    }

    private ActionItem wanted(ActionItem item) {
        SyncSchedule due = item.schedule().dueAt(now, publisher);
        return item.withState(ItemState.WAITING)
                .withSchedule(decision.reason().map(due::resting).orElse(due));
    }
}
