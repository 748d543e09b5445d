package dev.hindsight.status;

import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.SyncSchedule;
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
public record VisibleItem(ActionItem item, boolean hidden) {
    public VisibleItem {
        if (hidden) {
            item = withoutTicketFacts(item);
        }
    }

    /** The item for a reader of whom this is known; whoever is not known to see the ticket does not. */
    public static VisibleItem of(ActionItem item, IssueVisibility.Answer answer) {
        return new VisibleItem(item, item.issue().isPresent() && answer != IssueVisibility.Answer.SHOWN);
    }

    private static ActionItem withoutTicketFacts(ActionItem item) {
        Set<ItemFlag> flags = item.flags().contains(ItemFlag.LACKS_FIELDS) ? Set.of(ItemFlag.LACKS_FIELDS) : Set.of();
        return new ActionItem(
                item.uid(),
                item.location(),
                item.finding(),
                item.state(),
                flags,
                item.copyOf(),
                item.awaitsApproval(),
                Optional.empty(),
                Map.of(),
                SyncSchedule.NONE);
    }

    /** Whether the item is tracked by a hidden ticket, on which it depends how the item counts. */
    public boolean standsHidden() {
        return hidden && item.state() == ItemState.TRACKED;
    }
}
