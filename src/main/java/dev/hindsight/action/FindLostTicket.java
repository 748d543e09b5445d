package dev.hindsight.action;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Settles a creation whose outcome is unknown: looks for an issue that carries the item's proof and adopts it. Nothing
 * is created before the lease is over and the tracker's index has had time to catch up. Threads may share it.
 */
public final class FindLostTicket {

    /** After this long the index is taken to show what was there: Jira itself calls five minutes of lag a failure. */
    static final Duration INDEX_LAG = Duration.ofMinutes(6);

    /** Clocks of wiki and tracker differ, and the tracker's search knows minutes only. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private final IssueTracker tracker;
    private final ActionItems items;
    private final Wishes wishes;
    private final Clock clock;
    private final Turns turns;

    public FindLostTicket(IssueTracker tracker, ActionItems items, Wishes wishes, Clock clock) {
        this.tracker = tracker;
        this.items = items;
        this.wishes = wishes;
        this.clock = clock;
        this.turns = new Turns(items, clock);
    }

    /**
     * Looks for the issue of an item with an intent, and stores what is known afterwards.
     *
     * @throws TrackerException when the search failed, which leaves everything open
     */
    void find(ActionItem item, Caller caller, String project) {
        Instant intent = item.attempt().intentAt().orElseThrow();
        List<Issue> found = tracker.findOwn(caller, project, intent.minus(MARGIN)).stream()
                .filter(own -> wishes.isProofOf(own.proof(), item))
                .map(IssueTracker.Own::issue)
                .sorted(Comparator.comparingLong(issue -> Long.parseLong(issue.id())))
                .toList();
        if (!found.isEmpty()) {
            items.change(item.uid(), stored -> Turns.holds(item, stored) ? adopted(stored, caller, found) : stored);
        } else if (clock.instant().isBefore(intent.plus(INDEX_LAG))) {
            items.change(item.uid(), Meanwhile.nothing(item, this::lookAgain));
        } else if (turns.giveBack(item)) {
            items.change(item.uid(), this::freed);
        }
    }

    /** The oldest is tracked. What was sent is in its memories, so that what either side changed since counts. */
    private ActionItem adopted(ActionItem stored, Caller caller, List<Issue> found) {
        return stored.boundTo(SeenTicket.ticket(found.get(0), caller.linkId(), clock.instant()))
                .withFlag(Flag.DUPLICATE, found.size() > 1)
                .withAttempt(stored.attempt().withoutIntent().dueAt(clock.instant(), Optional.empty()));
    }

    private ActionItem lookAgain(ActionItem stored) {
        Attempt attempt = stored.attempt();
        Reason reason = attempt.reason().orElse(new Reason(Reason.Code.OUTCOME_UNKNOWN));
        return stored.withAttempt(attempt.failed(reason, clock.instant().plus(Setback.pause(attempt.tries()))));
    }

    /** Nothing was made, so it is made now, if the block is still there. */
    private ActionItem freed(ActionItem stored) {
        return stored.withAttempt(
                stored.state() == ItemState.DETACHED
                        ? stored.attempt().withoutReason()
                        : stored.attempt().dueAt(clock.instant(), Optional.empty()));
    }
}
