package dev.hindsight.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an item becomes by an issue having been read, and what is to be written to the issue. The rule is {@link
 * FieldStep}; this applies it to every field. Pure.
 *
 * @param item the item with the facts of its ticket, and with the memories of the fields that are settled
 * @param writes the fields that the tracker shall take over from the page
 */
record SeenTicket(ActionItem item, List<SharedField> writes) {

    static final Memory NOTHING = new Memory("", "");

    /** Applies an issue that was read at an instant; the wish is what the page wants now. */
    static SeenTicket of(ActionItem before, Wish wish, Issue issue, String linkId, Instant now) {
        Map<SharedField, Memory> memories = new EnumMap<>(SharedField.class);
        memories.putAll(before.memories());
        List<SharedField> writes = new ArrayList<>();
        boolean conflict = false;
        for (SharedField field : SharedField.values()) {
            Memory memory = before.memories().getOrDefault(field, NOTHING);
            String inJira = inJira(field, issue, memory);
            FieldStep step = FieldStep.of(wish.value(field), memory, inJira);
            switch (step) {
                case KEEP -> {}
                case WRITE -> writes.add(field);
                case TAKE -> taken(field, memory, inJira).ifPresent(changed -> memories.put(field, changed));
                case AGREE -> memories.put(field, new Memory(wish.value(field), inJira));
                case CONFLICT -> {
                    conflict |= field.belongsToBoth();
                    passedOver(field, memory, wish).ifPresent(changed -> memories.put(field, changed));
                }
            }
        }
        ActionItem item = before.boundTo(ticket(issue, linkId, now))
                .withMemories(memories)
                .withFlag(Flag.CONFLICT, conflict);
        return new SeenTicket(item, List.copyOf(writes));
    }

    /** Of what is ours alone it stays in memory what we wrote, so that we never write over somebody else's words. */
    private static Optional<Memory> taken(SharedField field, Memory memory, String inJira) {
        return field.belongsToBoth() ? Optional.of(new Memory(memory.seenOnPage(), inJira)) : Optional.empty();
    }

    private static Optional<Memory> passedOver(SharedField field, Memory memory, Wish wish) {
        return field.belongsToBoth()
                ? Optional.empty()
                : Optional.of(new Memory(wish.value(field), memory.seenInJira()));
    }

    /** What the tracker holds of a field; the link back is never read, so what was written holds. */
    private static String inJira(SharedField field, Issue issue, Memory memory) {
        return switch (field) {
            case SUMMARY -> issue.summary();
            case OWNER -> issue.assignee().orElse("");
            case DUE -> issue.due().map(LocalDate::toString).orElse("");
            case SECTION ->
                TicketSection.in(issue.description()).map(TicketSection::digest).orElse("");
            case THEME -> issue.labels().contains(memory.seenInJira()) ? memory.seenInJira() : "";
            case BACKLINK -> memory.seenInJira();
        };
    }

    /**
     * The memories of an issue that people made before the page named it: what they filled in is theirs, and what the
     * page wishes fills only what they left empty.
     */
    static Map<SharedField, Memory> asFound(Issue issue, Wish wish) {
        Map<SharedField, Memory> memories = new EnumMap<>(SharedField.class);
        for (SharedField field : SharedField.values()) {
            String held = inJira(field, issue, NOTHING);
            if (!held.isEmpty()) {
                memories.put(field, new Memory(wish.value(field), field.belongsToBoth() ? held : ""));
            }
        }
        return memories;
    }

    /** The facts of an issue that was read at an instant. */
    static Ticket ticket(Issue issue, String linkId, Instant now) {
        return new Ticket(
                new TicketId(linkId, issue.id()),
                issue.key(),
                issue.statusName(),
                issue.category(),
                issue.resolutionId(),
                issue.assignee(),
                issue.due(),
                now);
    }

    /** The change that writes fields to an issue. */
    static IssueChange change(List<SharedField> writes, Wish wish, Issue issue, ActionItem item) {
        return new IssueChange(
                written(writes, SharedField.SUMMARY, wish),
                writes.contains(SharedField.SECTION)
                        ? Optional.of(TicketSection.replaced(issue.description(), wish.section()))
                        : Optional.empty(),
                written(writes, SharedField.OWNER, wish),
                written(writes, SharedField.DUE, wish).map(LocalDate::parse),
                written(writes, SharedField.THEME, wish).stream().toList(),
                writes.contains(SharedField.THEME) ? oldTheme(item) : List.of());
    }

    private static Optional<String> written(List<SharedField> writes, SharedField field, Wish wish) {
        return writes.contains(field) ? wish.wished(field) : Optional.empty();
    }

    private static List<String> oldTheme(ActionItem item) {
        String old = item.memories().getOrDefault(SharedField.THEME, NOTHING).seenInJira();
        return old.isEmpty() ? List.of() : List.of(old);
    }
}
