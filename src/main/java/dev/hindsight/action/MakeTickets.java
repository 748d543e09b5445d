package dev.hindsight.action;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the issues of items that wait for one. The right to create is taken before the call, in a transaction of its
 * own, and given back only when it is certain that no issue was made. Threads and nodes may run it at the same time.
 */
public final class MakeTickets {

    /** How long a taken right is respected: longer than any call can take. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private final IssueTracker tracker;
    private final ActionItems items;
    private final Wishes wishes;
    private final Clock clock;

    public MakeTickets(IssueTracker tracker, ActionItems items, Wishes wishes, Clock clock) {
        this.tracker = tracker;
        this.items = items;
        this.wishes = wishes;
        this.clock = clock;
    }

    /** An item and the project and settings that its issue shall be made with. */
    record Order(ActionItem item, NewIssue issue, Wish wish) {}

    /**
     * Makes issues in one person's name, by one call.
     *
     * @param waiting at most {@link IssueTracker#MOST_AT_ONCE}; those whose right is taken already are passed over
     * @throws TrackerException when the call as a whole failed; what that means has been stored for every item
     */
    void make(Caller caller, List<Order> waiting) {
        Instant now = clock.instant();
        List<Order> orders = new ArrayList<>();
        for (Order order : waiting) {
            items.takeTurn(order.item().uid(), now)
                    .ifPresent(item -> orders.add(new Order(item, order.issue(), order.wish())));
        }
        if (orders.isEmpty()) {
            return;
        }
        Instant sendBefore = now.plus(LEASE).minus(IssueTracker.DEADLINE);
        try {
            List<Creation> outcomes =
                    tracker.create(caller, orders.stream().map(Order::issue).toList(), sendBefore);
            for (int i = 0; i < orders.size(); i++) {
                store(caller, orders.get(i), outcomes.get(i));
            }
        } catch (TrackerException e) {
            orders.forEach(order -> notMade(caller, order, e));
            throw e;
        }
    }

    private void store(Caller caller, Order order, Creation outcome) {
        if (outcome instanceof Creation.Made made) {
            made(caller, order, made);
        } else if (outcome instanceof Creation.NotMade notMade) {
            notMade(caller, order, notMade.failure());
        }
    }

    private void made(Caller caller, Order order, Creation.Made made) {
        Ticket ticket = new Ticket(
                new TicketId(caller.linkId(), made.issueId()),
                made.key(),
                "",
                Category.NEW,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                clock.instant());
        items.change(
                order.item().uid(),
                stored -> bound(stored, ticket)
                        .withMemories(written(order, made.leftOut()))
                        .withFlag(
                                Flag.OWNER_UNASSIGNABLE,
                                lost(order, made, Creation.WishedField.ASSIGNEE, SharedField.OWNER))
                        .withFlag(
                                Flag.FIELD_NOT_IN_JIRA, lost(order, made, Creation.WishedField.DUE, SharedField.DUE)));
    }

    /** The item bound to an issue of which nothing but its key is known yet, and due to be read. */
    private ActionItem bound(ActionItem stored, Ticket ticket) {
        Attempt due = stored.attempt().withoutIntent().dueAt(clock.instant(), Optional.empty());
        // The block may have gone meanwhile; then its issue is kept with the detached item
        ActionItem tracked = stored.state() == ItemState.WAITING ? stored.withState(ItemState.TRACKED) : stored;
        return tracked.withTicket(ticket).withAttempt(due);
    }

    private static boolean lost(Order order, Creation.Made made, Creation.WishedField left, SharedField field) {
        return made.leftOut().contains(left) && !order.wish().value(field).isEmpty();
    }

    /** The link back is not among the memories: it is still to be written. */
    private static Map<SharedField, Memory> written(Order order, Set<Creation.WishedField> leftOut) {
        Map<SharedField, Memory> memories = new EnumMap<>(SharedField.class);
        order.wish().values().forEach((field, value) -> {
            if (field != SharedField.BACKLINK) {
                memories.put(field, new Memory(value, leftOut.contains(wishedField(field)) ? "" : value));
            }
        });
        return memories;
    }

    private static Creation.@org.jspecify.annotations.Nullable WishedField wishedField(SharedField field) {
        return switch (field) {
            case OWNER -> Creation.WishedField.ASSIGNEE;
            case DUE -> Creation.WishedField.DUE;
            case SECTION -> Creation.WishedField.DESCRIPTION;
            case THEME -> Creation.WishedField.LABELS;
            case SUMMARY, BACKLINK -> null;
        };
    }

    private void notMade(Caller caller, Order order, TrackerException failure) {
        Instant now = clock.instant();
        if (!(failure instanceof TrackerException.OutcomeUnknown)) {
            items.giveTurnBack(order.item().uid());
        }
        items.change(order.item().uid(), stored -> {
            Setback setback = Setback.of(failure, caller, stored.attempt().tries(), now);
            ActionItem answered = setback.refused() && stored.state() == ItemState.WAITING
                    ? stored.withState(ItemState.REFUSED)
                    : stored;
            return answered.withAttempt(stored.attempt().failed(setback.reason(), setback.again()));
        });
    }

    /** The order for an item's issue in a project. */
    Order order(ActionItem item, String project, dev.hindsight.site.Preferences preferences) {
        Wish wish = wishes.ofCurrentPage(item);
        return new Order(item, wishes.newIssue(item, wish, project, preferences), wish);
    }
}
