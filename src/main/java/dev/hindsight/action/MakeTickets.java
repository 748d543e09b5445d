package dev.hindsight.action;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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
    private final Turns turns;

    public MakeTickets(IssueTracker tracker, ActionItems items, Wishes wishes, Clock clock) {
        this.tracker = tracker;
        this.items = items;
        this.wishes = wishes;
        this.clock = clock;
        this.turns = new Turns(items, clock);
    }

    /** The order for an item's issue in a project. */
    TicketOrder order(Readiness.Ready ready, String project) {
        return new TicketOrder(
                ready.item(), wishes.newIssue(ready.item(), ready.wish(), project, ready.preferences()), ready.wish());
    }

    /**
     * Makes issues in one person's name, by one call.
     *
     * @param waiting at most {@link IssueTracker#MOST_AT_ONCE}; those whose right is taken already are passed over
     * @throws TrackerException when the call as a whole failed; what that means has been stored for every item
     */
    void make(Caller caller, List<TicketOrder> waiting) {
        Instant sendBefore = clock.instant().plus(LEASE).minus(IssueTracker.DEADLINE);
        List<TicketOrder> orders = taken(caller, waiting);
        if (orders.isEmpty()) {
            return;
        }
        try {
            List<Creation> outcomes = tracker.create(
                    caller, orders.stream().map(TicketOrder::issue).toList(), sendBefore);
            for (int i = 0; i < orders.size(); i++) {
                store(caller, orders.get(i), outcomes.get(i));
            }
        } catch (TrackerException e) {
            orders.forEach(order -> notMade(caller, order, e));
            throw e;
        }
    }

    private List<TicketOrder> taken(Caller caller, List<TicketOrder> waiting) {
        List<TicketOrder> orders = new ArrayList<>();
        for (TicketOrder order : waiting) {
            turns.take(order.item(), new Asked(order.issue().project(), caller.linkId()), order.sent())
                    .map(order::of)
                    .ifPresent(orders::add);
        }
        return orders;
    }

    private void store(Caller caller, TicketOrder order, Creation outcome) {
        if (outcome instanceof Creation.Made made) {
            items.change(order.item().uid(), stored -> made(stored, order, made, caller));
        } else if (outcome instanceof Creation.NotMade notMade) {
            notMade(caller, order, notMade.failure());
        }
    }

    /** Due at once, to be read and to get its link back. */
    private ActionItem made(ActionItem stored, TicketOrder order, Creation.Made made, Caller caller) {
        TicketId id = new TicketId(caller.linkId(), made.issueId());
        if (stored.ticket().isPresent()) {
            // Somebody has found an issue of this item while the reply was on its way
            boolean another = !stored.ticket().get().id().equals(id);
            return another ? stored.withFlag(Flag.DUPLICATE, true) : stored;
        }
        return stored.boundTo(order.made(id, made, clock.instant()))
                .withMemories(order.written(made.leftOut()))
                .withFlag(Flag.OWNER_UNASSIGNABLE, order.ownerLeftOut(made.leftOut()))
                .withFlag(Flag.FIELD_NOT_IN_JIRA, order.othersLeftOut(made.leftOut()))
                .withAttempt(stored.attempt()
                        .withoutIntent()
                        .dueAt(clock.instant(), stored.attempt().actor()));
    }

    private void notMade(Caller caller, TicketOrder order, TrackerException failure) {
        ActionItem holder = order.item();
        Setback setback = Setback.of(failure, caller, holder.attempt().tries(), clock.instant());
        boolean unknown = failure instanceof TrackerException.OutcomeUnknown;
        items.change(
                holder.uid(),
                stored -> Turns.holds(holder, stored) ? answered(stored, holder, setback, unknown) : stored);
        if (!unknown) {
            turns.giveBack(holder);
        }
    }

    private ActionItem answered(ActionItem stored, ActionItem holder, Setback setback, boolean unknown) {
        Attempt attempt = stored.attempt();
        if (unknown) {
            return stored.withAttempt(attempt.failed(attempt.reason().orElse(setback.reason()), setback.again()));
        }
        if (stored.state() == ItemState.DETACHED) {
            return stored.withAttempt(attempt.withoutReason());
        }
        // The page was edited during the call: what it now says may be no obstacle, or may want no issue at all
        boolean edited = !stored.finding().equals(holder.finding());
        ActionItem refused = setback.refused() ? stored.withState(ItemState.REFUSED) : stored;
        return refused.withAttempt(attempt.failed(setback.reason(), edited ? clock.instant() : setback.again()));
    }
}
