package dev.hindsight.action;

import dev.hindsight.finding.FieldRule;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.site.Preferences;
import dev.hindsight.site.WikiPage;
import java.time.Instant;
import java.util.Optional;

/**
 * What a page, as it was just read, makes of its items. Pure but for the wish that it is given.
 *
 * @param page the page
 * @param preferences what is set for its space
 * @param clearance what the page is cleared for
 * @param publisher user key of who published the version; empty when not known
 * @param now when it was read
 */
record Intake(WikiPage page, Preferences preferences, Clearance clearance, Optional<String> publisher, Instant now) {

    /** The item of a block, as the block now says; the wish is what the page wants of its ticket. */
    ActionItem taken(ActionItem item, Wish wish) {
        if (item.ticket().isPresent()) {
            return followed(item, wish);
        }
        if (item.attempt().intentAt().isPresent()) {
            // Its issue may exist already; what becomes of it is known only after the search
            return item.withState(ItemState.WAITING);
        }
        if (item.finding().declined()) {
            return item.withState(ItemState.DECLINED).withAttempt(item.attempt().settled());
        }
        if (ownerUnknown(item.finding(), wish)) {
            String name = item.finding().text(FindingField.OWNER);
            return item.withState(ItemState.INCOMPLETE)
                    .withAttempt(item.attempt().resting(new Reason(Reason.Code.OWNER_UNKNOWN, name)));
        }
        return incomplete(item.finding())
                ? item.withState(ItemState.INCOMPLETE)
                        .withAttempt(item.attempt().settled())
                : wanted(item);
    }

    /** An item whose block stands on another page, or a second time on this one. */
    ActionItem copied(ActionItem item, ActionItem original) {
        return item.withState(ItemState.COPIED)
                .withAttempt(item.attempt().resting(new Reason(Reason.Code.COPY_OF, original.uid())));
    }

    /** An item whose block or page is gone. One whose issue may have been made is still searched for. */
    static ActionItem detached(ActionItem item) {
        ActionItem detached = item.withState(ItemState.DETACHED);
        return item.attempt().intentAt().isPresent()
                ? detached
                : detached.withAttempt(item.attempt().settled());
    }

    boolean incomplete(Finding finding) {
        return !rule().obstacles(finding).isEmpty();
    }

    private static boolean ownerUnknown(Finding finding, Wish wish) {
        return !finding.text(FindingField.OWNER).isEmpty()
                && wish.value(SharedField.OWNER).isEmpty();
    }

    private FieldRule rule() {
        return preferences.fieldRule();
    }

    private ActionItem followed(ActionItem item, Wish wish) {
        boolean back = item.state() == ItemState.DETACHED;
        ActionItem attached = back ? item.withState(ItemState.TRACKED) : item;
        ActionItem flagged = attached.withFlag(Flag.LACKS_FIELDS, incomplete(item.finding()));
        // A conflict may have ended by the page taking back what it said
        boolean due = back
                || wish.differsFrom(item.memories())
                || item.flags().contains(Flag.CONFLICT)
                || mayHelp(item.attempt());
        return due ? flagged.withAttempt(item.attempt().dueAt(now, publisher)) : flagged;
    }

    /** Whether publishing the page again may remove what is in the way: another publisher is another actor. */
    private boolean mayHelp(Attempt attempt) {
        boolean another = publisher.isPresent() && !publisher.equals(attempt.actor());
        return attempt.reason().isPresent() && (another || !attempt.waitsToBeReadable());
    }

    private ActionItem wanted(ActionItem item) {
        Attempt due = item.attempt().dueAt(now, publisher);
        return item.withState(ItemState.WAITING)
                .withAttempt(clearance.reason().map(due::resting).orElse(due));
    }
}
