package dev.hindsight.action;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Keeps an item and the issue that it is bound to true to each other: reads the issue by its id, takes what changed
 * there, writes what the page changed. Threads may share it.
 */
public final class FollowTicket {

    /** Three refusals spread over a day make an issue missing; one proves nothing. */
    private static final int REFUSALS_UNTIL_MISSING = 3;

    private static final Duration BETWEEN_REFUSALS = Duration.ofHours(12);
    private static final Duration UNTIL_WRITABLE = Duration.ofMinutes(15);

    private final IssueTracker tracker;
    private final ActionItems items;
    private final Wishes wishes;
    private final Clock clock;
    private final WriteTicket writing;

    public FollowTicket(IssueTracker tracker, ActionItems items, Wishes wishes, Clock clock) {
        this.tracker = tracker;
        this.items = items;
        this.wishes = wishes;
        this.clock = clock;
        this.writing = new WriteTicket(tracker, items);
    }

    /** What goes on with one item, in whose name it is read, and what its page wants. */
    private record Step(ActionItem item, Caller reader, Wish wish) {}

    /**
     * Does the next step for an item that is bound to an issue, and stores the outcome. An issue that cannot be read or
     * written is such an outcome.
     *
     * @param reader in whose name the issue is read
     * @param writer in whose name it is written
     * @param obstacle why it must not be written now; empty when it may
     * @throws TrackerException when the tracker could not be asked; what was done before it has been stored
     */
    void follow(ActionItem item, Caller reader, Caller writer, Optional<Reason> obstacle) {
        Step step = new Step(item, reader, wishes.ofCurrentPage(item));
        Optional<Issue> issue = read(step);
        if (issue.isEmpty()) {
            return;
        }
        List<SharedField> writes = seen(step, item, issue.get()).writes();
        if (writes.isEmpty()) {
            settle(step, issue.get(), List.of());
        } else if (obstacle.isPresent()) {
            Attempt later =
                    item.attempt().hindered(obstacle.get(), clock.instant().plus(UNTIL_WRITABLE));
            store(step, issue.get(), stored -> stored.withAttempt(later));
        } else {
            write(step, issue.get(), writes, writer);
        }
    }

    private Optional<Issue> read(Step step) {
        Ticket ticket = step.item().ticket().orElseThrow();
        try {
            return Optional.of(tracker.read(step.reader(), ticket.id().issueId()));
        } catch (TrackerException.NotFound | TrackerException.NotPermitted | TrackerException.Refused e) {
            Reason reason = new Reason(Reason.Code.NO_SUCH_ISSUE, ticket.key());
            items.change(step.item().uid(), Meanwhile.nothing(step.item(), stored -> refusedToBeRead(stored, reason)));
            return Optional.empty();
        }
    }

    /** Only refusals in a row count, and each stands at its time: those in between have not been asked for. */
    private ActionItem refusedToBeRead(ActionItem stored, Reason reason) {
        Attempt attempt = stored.attempt();
        Attempt before = attempt.waitsToBeReadable() ? attempt : attempt.withoutReason();
        Attempt after = before.failed(reason, clock.instant().plus(BETWEEN_REFUSALS));
        boolean missing = after.tries() >= REFUSALS_UNTIL_MISSING && stored.state() == ItemState.TRACKED;
        return (missing ? stored.withState(ItemState.MISSING) : stored).withAttempt(after);
    }

    private void write(Step step, Issue issue, List<SharedField> writes, Caller writer) {
        List<SharedField> refused;
        try {
            refused = writing.write(step.item(), issue, new WriteTicket.Writes(step.wish(), writes), writer);
        } catch (TrackerException.NotFound | TrackerException.NotPermitted | TrackerException.Refused e) {
            Setback setback = Setback.ofWriting(e, writer, clock.instant());
            Attempt later = step.item().attempt().hindered(setback.reason(), setback.again());
            store(step, issue, stored -> stored.withAttempt(later));
            return;
        }
        read(step).ifPresent(written -> settle(step, written, refused));
    }

    private void settle(Step step, Issue issue, List<SharedField> refused) {
        store(
                step,
                issue,
                stored -> TicketFlags.after(stored, step.wish(), refused)
                        .withAttempt(stored.attempt().settled()));
    }

    /** What was seen holds in any case; what came due meanwhile, by a page or a webhook, stays due. */
    private void store(Step step, Issue issue, UnaryOperator<ActionItem> otherwise) {
        items.change(step.item().uid(), stored -> {
            if (!stored.finding().equals(step.item().finding())) {
                // The wish is that of another text, so it says nothing of this one
                return stored.boundTo(SeenTicket.ticket(issue, step.reader().linkId(), clock.instant()));
            }
            ActionItem seen = seen(step, stored, issue).item();
            return Meanwhile.happened(step.item(), stored) ? seen : otherwise.apply(seen);
        });
    }

    private SeenTicket seen(Step step, ActionItem item, Issue issue) {
        return SeenTicket.of(item, step.wish(), issue, step.reader().linkId(), clock.instant());
    }
}
