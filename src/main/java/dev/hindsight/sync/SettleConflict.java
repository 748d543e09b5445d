package dev.hindsight.sync;

import dev.hindsight.issue.DesiredIssue;
import dev.hindsight.issue.DesiredIssueFactory;
import dev.hindsight.issue.SharedField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.Cause;
import dev.hindsight.item.Change.Source;
import dev.hindsight.item.Conflict;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.SyncedValue;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.WikiPage;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * Ends a conflict as an editor decides: by then counting as agreed on what the other side has. Fields that are in no
 * conflict are not decided: what is planned on the page stays planned, and what is to be written is written.
 */
final class SettleConflict {

    private final ActionItems items;
    private final DesiredIssueFactory desiredIssues;
    private final Pages pages;
    private final Clock clock;

    SettleConflict(ActionItems items, DesiredIssueFactory desiredIssues, Pages pages, Clock clock) {
        this.items = items;
        this.desiredIssues = desiredIssues;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * The page's values are written to Jira in the editor's name, unless Jira's have changed once more by then.
     *
     * @param shown the values between which the editor has decided
     * @return false when nothing was decided, since there are other values by now, or no such conflict
     */
    boolean usePage(long pageId, String uid, Conflict shown, String editor) {
        return settle(
                pageId,
                uid,
                shown,
                new Decision(
                        Cause.conflict(editor, Source.PAGE),
                        Optional.of(editor),
                        (onPage, inJira) -> last -> SyncedValue.agreed(inJira)));
    }

    /** The same with Jira's values: the page's are no wish any more until somebody changes them. */
    boolean useJira(long pageId, String uid, Conflict shown, String editor) {
        return settle(
                pageId,
                uid,
                shown,
                new Decision(
                        Cause.conflict(editor, Source.JIRA),
                        Optional.empty(),
                        (onPage, inJira) -> last -> last.passedOver(onPage).agreeingOn(onPage)));
    }

    /**
     * What an editor has decided.
     *
     * @param actor in whose name something is written then; empty where nothing is
     * @param values given what the page wants and what Jira has, gives what becomes of a field in conflict
     */
    private record Decision(
            Cause cause, Optional<String> actor, BiFunction<String, String, UnaryOperator<SyncedValue>> values) {}

    private boolean settle(long pageId, String uid, Conflict shown, Decision decision) {
        return pages.find(pageId)
                .filter(page -> EditorDecisions.decide(
                        items,
                        uid,
                        decision.cause(),
                        stored -> stored.location().pageId() == pageId && isShown(stored, shown),
                        stored -> settled(stored, desired(stored, page), decision)))
                .isPresent();
    }

    private static boolean isShown(ActionItem stored, Conflict shown) {
        return stored.flags().contains(ItemFlag.CONFLICT)
                && stored.issue().isPresent()
                && Conflict.of(stored).equals(shown);
    }

    private DesiredIssue desired(ActionItem item, WikiPage page) {
        return desiredIssues.of(item.uid(), item.finding(), page, DesiredIssueFactory.Disclosure.WITHHELD);
    }

    private ActionItem settled(ActionItem stored, DesiredIssue desired, Decision decision) {
        Map<SharedField, SyncedValue> synced = new EnumMap<>(SharedField.class);
        synced.putAll(stored.synced());
        for (SharedField field : SharedField.values()) {
            String onPage = desired.value(field);
            // More than the issue as it was read: what was written since then is in it
            String inJira = stored.synced(field).lastInJira();
            SyncedValue last = IssueMerge.ofPerson(stored, field, desired, inJira, stored.synced(field));
            if (field.belongsToBoth() && MergeDecision.ofBoth(onPage, last, inJira) == MergeDecision.CONFLICT) {
                synced.put(field, decision.values().apply(onPage, inJira).apply(last));
            }
        }
        return stored.withSynced(synced)
                .withFlag(ItemFlag.CONFLICT, decision.actor().isPresent())
                .withSchedule(stored.schedule().dueAt(clock.instant(), decision.actor()));
    }
}
