package dev.hindsight.action;

import java.util.List;
import java.util.Optional;

/**
 * Raises the flags of what the tracker would not take over from the page, and lowers them once page and tracker agree
 * or the page does not want it any more. Pure.
 */
final class TicketFlags {

    private TicketFlags() {}

    /** The item with its flags, after its issue was read; the wish is that of its page. */
    static ActionItem after(ActionItem item, Wish wish, List<SharedField> refused) {
        boolean owner = refused.contains(SharedField.OWNER) || item.flags().contains(Flag.OWNER_UNASSIGNABLE);
        boolean others = refused.stream().anyMatch(field -> field != SharedField.OWNER)
                || item.flags().contains(Flag.FIELD_NOT_IN_JIRA);
        return item.withFlag(Flag.OWNER_UNASSIGNABLE, owner && !ownerTaken(item, wish))
                .withFlag(Flag.FIELD_NOT_IN_JIRA, others && !othersTaken(item, wish));
    }

    private static boolean ownerTaken(ActionItem item, Wish wish) {
        Optional<String> wished = wish.wished(SharedField.OWNER);
        return wished.isEmpty() || item.ticket().flatMap(Ticket::assignee).equals(wished);
    }

    private static boolean othersTaken(ActionItem item, Wish wish) {
        return wish.values().keySet().stream()
                .filter(field -> field != SharedField.OWNER)
                .allMatch(field -> wish.wished(field).isEmpty()
                        || wish.value(field)
                                .equals(item.memories()
                                        .getOrDefault(field, SeenTicket.NOTHING)
                                        .seenInJira()));
    }
}
