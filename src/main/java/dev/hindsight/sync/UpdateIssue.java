package dev.hindsight.sync;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.DesiredIssue;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueChange;
import dev.hindsight.issue.IssueField;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.SharedField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.SyncedValue;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes to an issue what the page changed. Fields that Jira would not take are left out and remembered too: they are
 * tried again when the page says something else.
 */
final class UpdateIssue {

    private final Jira jira;

    UpdateIssue(Jira jira) {
        this.jira = jira;
    }

    /**
     * What was written.
     *
     * @param desired what the page wanted
     * @param fields the fields that Jira now holds as desired
     * @param refused the fields that it would not take
     * @param failure why it was not written to the end; empty when it was
     */
    record Written(
            DesiredIssue desired,
            List<SharedField> fields,
            List<SharedField> refused,
            Optional<JiraException> failure) {

        /** Whether fields of the issue were written, so that it is another than when it was read. */
        boolean changedTheIssue() {
            return fields.stream().anyMatch(field -> field.issueField().isPresent());
        }

        /** The item with what is now known of its fields. */
        ActionItem appliedTo(ActionItem item) {
            Map<SharedField, SyncedValue> synced = new EnumMap<>(SharedField.class);
            synced.putAll(item.synced());
            fields.forEach(field -> synced.put(field, SyncedValue.agreed(desired.value(field))));
            refused.forEach(field -> synced.put(field, item.synced(field).passedOver(desired.value(field))));
            return item.withSynced(synced);
        }
    }

    /**
     * Writes fields of an issue, which was just read.
     *
     * @throws JiraException when nothing was written
     */
    Written write(ActionItem item, Issue issue, DesiredIssue desired, List<SharedField> writes, Actor writer) {
        List<SharedField> fields = writes.stream()
                .filter(field -> field != SharedField.REMOTE_LINK)
                .toList();
        List<SharedField> refused = update(item, issue, desired, fields, writer);
        List<SharedField> written = without(fields, refused);
        if (!writes.contains(SharedField.REMOTE_LINK)) {
            return new Written(desired, written, refused, Optional.empty());
        }
        try {
            jira.putRemoteLink(writer, issue.id(), desired.remoteLink().orElseThrow());
        } catch (JiraException e) {
            return new Written(desired, written, refused, Optional.of(e));
        }
        List<SharedField> all =
                writes.stream().filter(field -> !refused.contains(field)).toList();
        return new Written(desired, all, refused, Optional.empty());
    }

    /** Gives the fields that Jira would not take. */
    private List<SharedField> update(
            ActionItem item, Issue issue, DesiredIssue desired, List<SharedField> fields, Actor writer) {
        try {
            send(item, issue, desired, fields, writer);
            return List.of();
        } catch (JiraException.Refused e) {
            Set<IssueField> named = e.fieldsToLeaveOut();
            List<SharedField> refused = fields.stream()
                    .filter(field -> field.issueField().filter(named::contains).isPresent())
                    .toList();
            boolean others = named.size() != refused.size() || refused.contains(SharedField.SUMMARY);
            if (refused.isEmpty() || others) {
                throw e;
            }
            send(item, issue, desired, without(fields, refused), writer);
            return refused;
        }
    }

    private void send(ActionItem item, Issue issue, DesiredIssue desired, List<SharedField> fields, Actor writer) {
        IssueChange change = IssueMerge.change(fields, desired, issue, item);
        if (!change.isEmpty()) {
            jira.update(writer, issue.id(), change);
        }
    }

    private static List<SharedField> without(List<SharedField> fields, List<SharedField> refused) {
        return fields.stream().filter(field -> !refused.contains(field)).toList();
    }
}
