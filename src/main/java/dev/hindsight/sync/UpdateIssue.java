package dev.hindsight.sync;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.DesiredIssue;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueChange;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.SharedField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.SyncedValue;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Writes to an issue what the page changed, and remembers what was written. Fields that the tracker would not take are
 * left out and remembered too: they are tried again when the page says something else. Threads may share it.
 */
final class UpdateIssue {

    private final Jira jira;
    private final ActionItems items;

    UpdateIssue(Jira jira, ActionItems items) {
        this.jira = jira;
        this.items = items;
    }

    /** The fields to write, and the wish that says with what. */
    record Writes(DesiredIssue desired, List<SharedField> fields) {

        Writes without(List<SharedField> refused) {
            return new Writes(
                    desired,
                    fields.stream().filter(field -> !refused.contains(field)).toList());
        }
    }

    /** Writes, and gives back the fields that the tracker would not take. */
    List<SharedField> write(ActionItem item, Issue issue, Writes writes, Actor writer) {
        Writes fields = writes.without(List.of(SharedField.BACKLINK));
        List<SharedField> refused = updated(item, issue, fields, writer);
        remember(item, fields, refused);
        if (writes.fields().contains(SharedField.BACKLINK)) {
            jira.putRemoteLink(writer, issue.id(), writes.desired().remoteLink().orElseThrow());
            remember(item, new Writes(writes.desired(), List.of(SharedField.BACKLINK)), List.of());
        }
        return refused;
    }

    private List<SharedField> updated(ActionItem item, Issue issue, Writes writes, Actor writer) {
        try {
            update(item, issue, writes, writer);
            return List.of();
        } catch (JiraException.Refused e) {
            List<SharedField> refused = RefusedFields.among(e, writes.fields());
            if (refused.isEmpty()) {
                throw e;
            }
            update(item, issue, writes.without(refused), writer);
            return refused;
        }
    }

    private void update(ActionItem item, Issue issue, Writes writes, Actor writer) {
        IssueChange change = IssueMerge.change(writes.fields(), writes.desired(), issue, item);
        if (!change.isEmpty()) {
            jira.update(writer, issue.id(), change);
        }
    }

    private void remember(ActionItem item, Writes writes, List<SharedField> refused) {
        DesiredIssue desired = writes.desired();
        items.change(item.uid(), stored -> {
            Map<SharedField, SyncedValue> synced = new EnumMap<>(SharedField.class);
            synced.putAll(stored.synced());
            for (SharedField field : writes.fields()) {
                SyncedValue before = synced.getOrDefault(field, IssueMerge.NOTHING);
                String inJira = refused.contains(field) ? before.lastInJira() : desired.value(field);
                synced.put(field, new SyncedValue(desired.value(field), inJira));
            }
            return stored.withSynced(synced);
        });
    }
}
