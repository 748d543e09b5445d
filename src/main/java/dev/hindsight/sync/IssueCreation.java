package dev.hindsight.sync;

import dev.hindsight.issue.CreateResult.Created;
import dev.hindsight.issue.DesiredIssue;
import dev.hindsight.issue.IssueField;
import dev.hindsight.issue.IssueId;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.NewIssue;
import dev.hindsight.issue.SharedField;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.SyncedValue;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /** The values that page and Jira agree on when the issue was created without some fields; never the link back. */
    Map<SharedField, SyncedValue> synced(Set<IssueField> leftOut) {
        Map<SharedField, SyncedValue> synced = new EnumMap<>(SharedField.class);
        desired.values().forEach((field, value) -> {
            if (field != SharedField.REMOTE_LINK) {
                synced.put(
                        field, isLost(field, leftOut) ? SyncedValue.NONE.passedOver(value) : SyncedValue.agreed(value));
            }
        });
        return synced;
    }

    /** The issue as it must be when it was just created and has not been read yet. */
    IssueSnapshot snapshot(String linkId, Created created, Instant now) {
        return new IssueSnapshot(
                new IssueId(linkId, created.issueId()),
                created.key(),
                "",
                StatusCategory.NEW,
                Optional.empty(),
                issue.assignee().filter(owner -> !created.leftOut().contains(IssueField.ASSIGNEE)),
                issue.due().filter(due -> !created.leftOut().contains(IssueField.DUE)),
                Optional.empty(),
                now);
    }

    boolean lostOwner(Set<IssueField> leftOut) {
        return lost(SharedField.OWNER, leftOut);
    }

    boolean lostOthers(Set<IssueField> leftOut) {
        return lost(SharedField.DUE, leftOut) || lost(SharedField.SECTION, leftOut) || lost(SharedField.THEME, leftOut);
    }

    private boolean lost(SharedField field, Set<IssueField> leftOut) {
        return desired.find(field).isPresent() && isLost(field, leftOut);
    }

    private static boolean isLost(SharedField field, Set<IssueField> leftOut) {
        return field.issueField().filter(leftOut::contains).isPresent();
    }
}
