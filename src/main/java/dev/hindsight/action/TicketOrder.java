package dev.hindsight.action;

import dev.hindsight.action.Creation.WishedField;
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
 * @param wish what the page wanted then
 */
record TicketOrder(ActionItem item, NewIssue issue, Wish wish) {

    /** The same order for the item with its intent. */
    TicketOrder of(ActionItem holder) {
        return new TicketOrder(holder, issue, wish);
    }

    /** The memories of the issue if everything is made as sent. */
    Map<SharedField, Memory> sent() {
        return written(Set.of());
    }

    /** The memories of the issue as made. The link back is not among them: it is still to be written. */
    Map<SharedField, Memory> written(Set<WishedField> leftOut) {
        Map<SharedField, Memory> memories = new EnumMap<>(SharedField.class);
        wish.values().forEach((field, value) -> {
            if (field != SharedField.BACKLINK) {
                boolean lost = wished(field).filter(leftOut::contains).isPresent();
                memories.put(field, new Memory(value, lost ? "" : value));
            }
        });
        return memories;
    }

    /** The ticket as it must be when it was just made and has not been read yet. */
    Ticket made(TicketId id, Creation.Made made, Instant now) {
        return new Ticket(
                id,
                made.key(),
                "",
                Category.NEW,
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
        return wish.wished(field).isPresent()
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
