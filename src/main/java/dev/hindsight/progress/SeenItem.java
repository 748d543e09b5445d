package dev.hindsight.progress;

import dev.hindsight.action.ActionItem;
import dev.hindsight.action.Attempt;
import dev.hindsight.action.Flag;
import dev.hindsight.action.ItemState;
import dev.hindsight.action.TicketVisibility;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An action item as one reader may see it. Of a hidden ticket nothing is left in it: no issue, no memories, no reason
 * (the tracker's words may be in it) and only the flag that the page itself explains. What is counted, ordered or
 * rendered from seen items can therefore not tell what is hidden, whatever the code that does it forgets. The state
 * stays, also {@code missing}: it says that we cannot read the ticket, and nobody would learn of it if only those were
 * told who are known to see the ticket. Immutable.
 *
 * @param item the item, without what is hidden
 * @param hidden whether the item has a ticket whose facts are hidden from the reader
 */
public record SeenItem(ActionItem item, boolean hidden) {
    public SeenItem {
        if (hidden) {
            item = withoutTicketFacts(item);
        }
    }

    /** The item for a reader of whom this is known; whoever is not known to see the ticket does not. */
    public static SeenItem of(ActionItem item, TicketVisibility.Answer answer) {
        return new SeenItem(item, item.ticket().isPresent() && answer != TicketVisibility.Answer.SHOWN);
    }

    private static ActionItem withoutTicketFacts(ActionItem item) {
        Set<Flag> flags = item.flags().contains(Flag.LACKS_FIELDS) ? Set.of(Flag.LACKS_FIELDS) : Set.of();
        return new ActionItem(
                item.uid(),
                item.place(),
                item.finding(),
                item.state(),
                flags,
                Optional.empty(),
                Map.of(),
                Attempt.NONE);
    }

    /** Whether the item is tracked by a hidden ticket, on which it depends how the item counts. */
    public boolean standsHidden() {
        return hidden && item.state() == ItemState.TRACKED;
    }
}
