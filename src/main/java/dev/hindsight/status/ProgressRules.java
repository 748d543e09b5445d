package dev.hindsight.status;

import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What action items are measured by: which resolutions mean "not done", and which day it is. Answers are empty where
 * they depend on a ticket that is hidden from the reader. Immutable.
 *
 * @param notDone the resolutions that close an issue without the change having been made
 * @param today the day that has not ended yet, in the site's time zone
 */
public record ProgressRules(NotDoneResolutions notDone, LocalDate today) {

    /**
     * The yardstick of this moment.
     *
     * @param zone the zone in which days end, the same for all readers
     */
    public static ProgressRules of(NotDoneResolutions notDone, Clock clock, ZoneId zone) {
        return new ProgressRules(notDone, LocalDate.ofInstant(clock.instant(), zone));
    }

    /** How an item counts; empty when that is hidden. */
    public Optional<CompletionStatus> completion(VisibleItem seen) {
        return seen.standsHidden() ? Optional.empty() : Optional.of(CompletionStatus.of(seen.item(), notDone));
    }

    /**
     * The day by which an item shall be done: the ticket's while it is tracked, else the page's. A tracker that has no
     * place for due dates leaves the page's in force. Empty when there is none, or when it is hidden.
     */
    public Optional<LocalDate> due(VisibleItem seen) {
        ActionItem item = seen.item();
        if (seen.standsHidden()) {
            return Optional.empty();
        }
        if (item.state() != ItemState.TRACKED || item.issue().isEmpty()) {
            return item.finding().due();
        }
        Optional<LocalDate> inTracker = item.issue().flatMap(IssueSnapshot::due);
        return item.flags().contains(ItemFlag.FIELD_NOT_IN_JIRA)
                ? inTracker.or(() -> item.finding().due())
                : inTracker;
    }

    /** Whether an item is open although its due date has ended; empty when that is hidden. */
    public Optional<Boolean> overdue(VisibleItem seen) {
        return completion(seen)
                .map(completion -> completion == CompletionStatus.OPEN
                        && due(seen).filter(day -> day.isBefore(today)).isPresent());
    }
}
