package dev.hindsight.sync;

import dev.hindsight.issue.DesiredIssue;
import dev.hindsight.issue.DesiredIssueFactory;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.SharedField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.SyncedValue;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.WikiPage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Ends a conflict as an editor decides: by then counting as agreed on what the other side has. */
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

    /** The page's values are written to Jira in the editor's name, unless Jira's have changed once more by then. */
    void usePage(long pageId, String uid, String editor) {
        settle(pageId, uid, stored -> {
            IssueSnapshot issue = stored.issue().orElseThrow();
            return agreeing(stored, (field, last) -> last.agreeingOn(inJira(field, issue)))
                    .withSchedule(stored.schedule().dueAt(clock.instant(), Optional.of(editor)));
        });
    }

    /** Jira's values are used, and the page's are no wish any more until somebody changes them. */
    void useJira(long pageId, String uid) {
        Optional<WikiPage> page = pages.find(pageId);
        settle(
                pageId,
                uid,
                stored -> page.map(current -> {
                            DesiredIssue desired = desiredIssues.of(
                                    uid, stored.finding(), current, DesiredIssueFactory.Disclosure.WITHHELD);
                            return agreeing(
                                            stored,
                                            (field, last) -> desired.find(field)
                                                    .map(value -> last.passedOver(value)
                                                            .agreeingOn(value))
                                                    .orElse(last))
                                    .withFlag(ItemFlag.CONFLICT, false)
                                    .withSchedule(stored.schedule().dueAt(clock.instant(), Optional.empty()));
                        })
                        .orElse(stored));
    }

    private void settle(long pageId, String uid, UnaryOperator<ActionItem> change) {
        items.findAll(List.of(uid)).stream()
                .filter(item -> item.location().pageId() == pageId)
                .forEach(item -> items.change(uid, stored -> isInConflict(stored) ? change.apply(stored) : stored));
    }

    private static boolean isInConflict(ActionItem item) {
        return item.flags().contains(ItemFlag.CONFLICT) && item.issue().isPresent();
    }

    private static ActionItem agreeing(ActionItem item, BiFunction<SharedField, SyncedValue, SyncedValue> change) {
        Map<SharedField, SyncedValue> synced = new EnumMap<>(SharedField.class);
        synced.putAll(item.synced());
        for (SharedField field : SharedField.values()) {
            if (field.belongsToBoth()) {
                synced.put(field, change.apply(field, item.synced(field)));
            }
        }
        return item.withSynced(synced);
    }

    private static String inJira(SharedField field, IssueSnapshot issue) {
        return field == SharedField.OWNER
                ? issue.assignee().orElse("")
                : issue.due().map(LocalDate::toString).orElse("");
    }
}
