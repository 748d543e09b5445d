package dev.hindsight.sync;

import dev.hindsight.issue.CreateResult.Created;
import dev.hindsight.issue.DesiredIssue;
import dev.hindsight.issue.FieldRefusal;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueField;
import dev.hindsight.issue.IssueId;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.NewIssue;
import dev.hindsight.issue.SharedField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.SyncedValue;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * An item, the issue that shall be created for it, and what the page wanted when that was decided.
 *
 * @param item the item as it was then or, once the right to create is acquired, with its pending creation
 * @param issue the issue as it is sent
 * @param desired what the page wanted
 */
record IssueCreation(ActionItem item, NewIssue issue, DesiredIssue desired) {

    /** The same for the item with its pending creation. */
    IssueCreation heldBy(ActionItem holder) {
        return new IssueCreation(holder, issue, desired);
    }

    /** The values that page and Jira agree on when the issue was created without the fields refused; never the link back. */
    Map<SharedField, SyncedValue> synced(Map<IssueField, FieldRefusal> refusals) {
        Map<SharedField, SyncedValue> synced = new EnumMap<>(SharedField.class);
        sent().forEach((field, value) -> {
            Optional<FieldRefusal> refusal = field.issueField().flatMap(of -> Optional.ofNullable(refusals.get(of)));
            synced.put(
                    field,
                    refusal.filter(why -> !value.isEmpty())
                            .map(why -> SyncedValue.NONE.refused(value, why))
                            .orElseGet(() -> SyncedValue.agreed(value)));
        });
        return synced;
    }

    private Map<SharedField, String> sent() {
        Map<SharedField, String> sent = new EnumMap<>(SharedField.class);
        sent.putAll(desired.values());
        sent.keySet().removeIf(field -> field.issueField().isEmpty());
        issue.priority().ifPresent(id -> sent.put(SharedField.PRIORITY, id));
        return sent;
    }

    /** The issue as it must be when it was just created and has not been read yet. */
    IssueSnapshot snapshot(String linkId, Created created, Instant now) {
        return new IssueSnapshot(
                new IssueId(linkId, created.issueId()),
                created.key(),
                Issue.Status.UNREAD,
                Optional.empty(),
                Optional.empty(),
                issue.assignee().filter(owner -> !created.leftOut().contains(IssueField.ASSIGNEE)),
                issue.due().filter(due -> !created.leftOut().contains(IssueField.DUE)),
                Optional.empty(),
                now);
    }
}
