package dev.hindsight.action;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Writes to an issue what the page changed, and remembers what was written. Fields that the tracker would not take are
 * left out and remembered too: they are tried again when the page says something else. Threads may share it.
 */
final class WriteTicket {

    private final IssueTracker tracker;
    private final ActionItems items;

    WriteTicket(IssueTracker tracker, ActionItems items) {
        this.tracker = tracker;
        this.items = items;
    }

    /** The fields to write, and the wish that says with what. */
    record Writes(Wish wish, List<SharedField> fields) {

        Writes without(List<SharedField> refused) {
            return new Writes(
                    wish,
                    fields.stream().filter(field -> !refused.contains(field)).toList());
        }
    }

    /** Writes, and gives back the fields that the tracker would not take. */
    List<SharedField> write(ActionItem item, Issue issue, Writes writes, Caller writer) {
        Writes fields = writes.without(List.of(SharedField.BACKLINK));
        List<SharedField> refused = updated(item, issue, fields, writer);
        remember(item, fields, refused);
        if (writes.fields().contains(SharedField.BACKLINK)) {
            tracker.putBacklink(writer, issue.id(), writes.wish().backlink().orElseThrow());
            remember(item, new Writes(writes.wish(), List.of(SharedField.BACKLINK)), List.of());
        }
        return refused;
    }

    private List<SharedField> updated(ActionItem item, Issue issue, Writes writes, Caller writer) {
        try {
            update(item, issue, writes, writer);
            return List.of();
        } catch (TrackerException.Refused e) {
            List<SharedField> refused = RefusedFields.among(e, writes.fields());
            if (refused.isEmpty()) {
                throw e;
            }
            update(item, issue, writes.without(refused), writer);
            return refused;
        }
    }

    private void update(ActionItem item, Issue issue, Writes writes, Caller writer) {
        IssueChange change = SeenTicket.change(writes.fields(), writes.wish(), issue, item);
        if (!change.isEmpty()) {
            tracker.update(writer, issue.id(), change);
        }
    }

    private void remember(ActionItem item, Writes writes, List<SharedField> refused) {
        Wish wish = writes.wish();
        items.change(item.uid(), stored -> {
            Map<SharedField, Memory> memories = new EnumMap<>(SharedField.class);
            memories.putAll(stored.memories());
            for (SharedField field : writes.fields()) {
                Memory before = memories.getOrDefault(field, SeenTicket.NOTHING);
                String inJira = refused.contains(field) ? before.seenInJira() : wish.value(field);
                memories.put(field, new Memory(wish.value(field), inJira));
            }
            return stored.withMemories(memories);
        });
    }
}
