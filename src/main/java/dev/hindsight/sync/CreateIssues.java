package dev.hindsight.sync;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.CreateResult;
import dev.hindsight.issue.IssueId;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.PendingCreation;
import dev.hindsight.item.SyncSchedule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the issues of items that wait for one. The right to create is taken before the call, in a transaction of its
 * own, and given back only when it is certain that no issue was made. Threads and nodes may run it at the same time.
 */
public final class CreateIssues {

    /** How long a taken right is respected: longer than any call can take. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private final Jira jira;
    private final ActionItems items;
    private final DesiredIssueFactory desiredIssues;
    private final Clock clock;
    private final CreateLock lock;

    public CreateIssues(Jira jira, ActionItems items, DesiredIssueFactory desiredIssues, Clock clock) {
        this.jira = jira;
        this.items = items;
        this.desiredIssues = desiredIssues;
        this.clock = clock;
        this.lock = new CreateLock(items, clock);
    }

    /** The order for an item's issue in a project. */
    IssueCreation order(Readiness.Ready ready, String project) {
        return new IssueCreation(
                ready.item(),
                desiredIssues.newIssue(ready.item(), ready.desired(), project, ready.effective()),
                ready.desired());
    }

    /**
     * Makes issues in one person's name, by one call.
     *
     * @param waiting at most {@link Jira#MOST_AT_ONCE}; those whose right is taken already are passed over
     * @throws JiraException when the call as a whole failed; what that means has been stored for every item
     */
    void make(Actor caller, List<IssueCreation> waiting) {
        Instant sendBefore = clock.instant().plus(LEASE).minus(Jira.DEADLINE);
        List<IssueCreation> orders = taken(caller, waiting);
        if (orders.isEmpty()) {
            return;
        }
        try {
            List<CreateResult> outcomes = jira.create(
                    caller, orders.stream().map(IssueCreation::issue).toList(), sendBefore);
            for (int i = 0; i < orders.size(); i++) {
                store(caller, orders.get(i), outcomes.get(i));
            }
        } catch (JiraException e) {
            orders.forEach(order -> notMade(caller, order, e));
            throw e;
        }
    }

    private List<IssueCreation> taken(Actor caller, List<IssueCreation> waiting) {
        List<IssueCreation> orders = new ArrayList<>();
        for (IssueCreation order : waiting) {
            lock.take(order.item(), new PendingCreation(order.issue().project(), caller.linkId()), order.sent())
                    .map(order::of)
                    .ifPresent(orders::add);
        }
        return orders;
    }

    private void store(Actor caller, IssueCreation order, CreateResult outcome) {
        if (outcome instanceof CreateResult.Made made) {
            items.change(order.item().uid(), stored -> made(stored, order, made, caller));
        } else if (outcome instanceof CreateResult.NotMade notMade) {
            notMade(caller, order, notMade.failure());
        }
    }

    /** Due at once, to be read and to get its link back. */
    private ActionItem made(ActionItem stored, IssueCreation order, CreateResult.Made made, Actor caller) {
        IssueId id = new IssueId(caller.linkId(), made.issueId());
        if (stored.issue().isPresent()) {
            // Somebody has found an issue of this item while the reply was on its way
            boolean another = !stored.issue().get().id().equals(id);
            return another ? stored.withFlag(ItemFlag.DUPLICATE, true) : stored;
        }
        return stored.boundTo(order.made(id, made, clock.instant()))
                .withSynced(order.written(made.leftOut()))
                .withFlag(ItemFlag.OWNER_UNASSIGNABLE, order.ownerLeftOut(made.leftOut()))
                .withFlag(ItemFlag.FIELD_NOT_IN_JIRA, order.othersLeftOut(made.leftOut()))
                .withSchedule(stored.schedule()
                        .withoutIntent()
                        .dueAt(clock.instant(), stored.schedule().actor()));
    }

    private void notMade(Actor caller, IssueCreation order, JiraException failure) {
        ActionItem holder = order.item();
        RetryPolicy retry = RetryPolicy.of(failure, caller, holder.schedule().tries(), clock.instant());
        boolean unknown = failure instanceof JiraException.OutcomeUnknown;
        items.change(
                holder.uid(),
                stored -> CreateLock.holds(holder, stored) ? answered(stored, holder, retry, unknown) : stored);
        if (!unknown) {
            lock.giveBack(holder);
        }
    }

    private ActionItem answered(ActionItem stored, ActionItem holder, RetryPolicy retry, boolean unknown) {
        SyncSchedule schedule = stored.schedule();
        if (unknown) {
            return stored.withSchedule(schedule.failed(schedule.reason().orElse(retry.reason()), retry.again()));
        }
        if (stored.state() == ItemState.DETACHED) {
            return stored.withSchedule(schedule.withoutReason());
        }
        // The page was edited during the call: what it now says may be no obstacle, or may want no issue at all
        boolean edited = !stored.finding().equals(holder.finding());
        ActionItem refused = retry.refused() ? stored.withState(ItemState.REFUSED) : stored;
        return refused.withSchedule(schedule.failed(retry.reason(), edited ? clock.instant() : retry.again()));
    }
}
