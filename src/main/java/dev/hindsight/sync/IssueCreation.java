package dev.hindsight.sync;

import dev.hindsight.issue.CreateResult;
import dev.hindsight.issue.CreateResult.WishedField;
import dev.hindsight.issue.DesiredIssue;
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
 * An item, the issue that shall be made for it, and the wish of which that was made. Immutable.
 *
 * @param item the item as it was when the order was given or, once the right was taken, with its intent
 * @param issue the issue as it is sent
 * @param desired what the page wanted then
 */
record IssueCreation(ActionItem item, NewIssue issue, DesiredIssue desired) {

    /** The same order for the item with its intent. */
    IssueCreation of(ActionItem holder) {
        return new IssueCreation(holder, issue, desired);
    }

    /** The memories of the issue if everything is made as sent. */
    Map<SharedField, SyncedValue> sent() {
        return written(Set.of());
    }

    /** The memories of the issue as made. The link back is not among them: it is still to be written. */
    Map<SharedField, SyncedValue> written(Set<WishedField> leftOut) {
        Map<SharedField, SyncedValue> synced = new EnumMap<>(SharedField.class);
        desired.values().forEach((field, value) -> {
            if (field != SharedField.BACKLINK) {
                boolean lost = wished(field).filter(leftOut::contains).isPresent();
                synced.put(field, new SyncedValue(value, lost ? "" : value));
            }
        });
        return synced;
    }

    /** The ticket as it must be when it was just made and has not been read yet. */
    IssueSnapshot made(IssueId id, CreateResult.Made made, Instant now) {
        return new IssueSnapshot(
                id,
                made.key(),
                "",
                StatusCategory.NEW,
                Optional.empty(),
                issue.assignee().filter(owner -> !made.leftOut().contains(WishedField.ASSIGNEE)),
                issue.due().filter(due -> !made.leftOut().contains(WishedField.DUE)),
                now);
    }

    boolean ownerLeftOut(Set<WishedField> leftOut) {
        return lost(SharedField.OWNER, leftOut);
    }

    boolean othersLeftOut(Set<WishedField> leftOut) {
        return lost(SharedField.DUE, leftOut) || lost(SharedField.SECTION, leftOut) || lost(SharedField.THEME, leftOut);
    }

    private boolean lost(SharedField field, Set<WishedField> leftOut) {
        return desired.wished(field).isPresent()
                && wished(field).filter(leftOut::contains).isPresent();
    }

    private static Optional<WishedField> wished(SharedField field) {
        return switch (field) {
            case OWNER -> Optional.of(WishedField.ASSIGNEE);
            case DUE -> Optional.of(WishedField.DUE);
            case SECTION -> Optional.of(WishedField.DESCRIPTION);
            case THEME -> Optional.of(WishedField.LABELS);
            case SUMMARY, BACKLINK -> Optional.empty();
        };
    }
}
