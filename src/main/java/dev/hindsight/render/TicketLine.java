package dev.hindsight.render;

import dev.hindsight.action.ActionItem;
import dev.hindsight.action.ItemState;
import dev.hindsight.action.Ticket;
import dev.hindsight.progress.SeenItem;
import dev.hindsight.progress.Standing;
import java.util.Optional;

/** What is shown of a ticket: where it is, how far it is, and how old that is. For one thread. */
final class TicketLine {
    private final Scene scene;

    TicketLine(Scene scene) {
        this.scene = scene;
    }

    /** The values of an item's ticket; absent when it has none, or when it is hidden. */
    Optional<Values> of(SeenItem seen) {
        return seen.item().ticket().map(ticket -> values(seen.item(), ticket));
    }

    private Values values(ActionItem item, Ticket ticket) {
        return new Values()
                .with("key", ticket.key())
                .with("address", scene.disclosure().address(ticket))
                .with("status", status(item, ticket))
                .with("category", ticket.category().value())
                .with("dropped", dropped(item))
                .with("seenAt", ticket.seenAt().toString())
                .with("asOf", scene.wording().text("as-of", scene.wording().moment(ticket.seenAt())));
    }

    /** The status, unless the ticket was lost since: an old status would be taken for today's. */
    private static Optional<String> status(ActionItem item, Ticket ticket) {
        return Optional.of(ticket.statusName()).filter(name -> !name.isBlank() && item.state() != ItemState.MISSING);
    }

    private Optional<String> dropped(ActionItem item) {
        boolean dropped = scene.standards()
                .yardstick()
                .standing(new SeenItem(item, false))
                .filter(Standing.DROPPED::equals)
                .isPresent();
        return dropped ? Optional.of(scene.wording().text("ticket.dropped")) : Optional.empty();
    }
}
