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

    public FindLostTicket(IssueTracker tracker, ActionItems items, Wishes wishes, Clock clock) {
        this.tracker = tracker;
        this.items = items;
        this.wishes = wishes;
        this.clock = clock;
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
            adopt(item, caller, found);
            return;
        }
        if (clock.instant().isBefore(intent.plus(INDEX_LAG))) {
            lookAgain(item);
            return;
        }
        items.giveTurnBack(item.uid());
        items.change(
                item.uid(), stored -> stored.withAttempt(stored.attempt().dueAt(clock.instant(), Optional.empty())));
    }

    /** The oldest is tracked; what it holds becomes both memories, so that only later changes count. */
    private void adopt(ActionItem item, Caller caller, List<Issue> found) {
        Wish wish = wishes.ofCurrentPage(item);
        Issue issue = found.get(0);
        items.change(item.uid(), stored -> {
            ActionItem tracked = stored.state() == ItemState.WAITING ? stored.withState(ItemState.TRACKED) : stored;
            return tracked.withTicket(SeenTicket.ticket(issue, caller.linkId(), clock.instant()))
                    .withMemories(SeenTicket.asMade(wish, issue))
                    .withFlag(Flag.DUPLICATE, found.size() > 1)
                    .withAttempt(stored.attempt().withoutIntent().dueAt(clock.instant(), Optional.empty()));
        });
    }

    private void lookAgain(ActionItem item) {
        items.change(
                item.uid(),
                stored -> stored.withAttempt(stored.attempt()
                        .failed(
                                new Reason(Reason.Code.OUTCOME_UNKNOWN),
                                clock.instant()
                                        .plus(Setback.pause(stored.attempt().tries())))));
    }
}
