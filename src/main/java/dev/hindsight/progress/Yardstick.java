package dev.hindsight.progress;

import dev.hindsight.action.ActionItem;
import dev.hindsight.action.Flag;
import dev.hindsight.action.ItemState;
import dev.hindsight.action.Ticket;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * What action items are measured by: which resolutions mean "not done", and which day it is. Answers are empty where
 * they depend on a ticket that is hidden from the reader. Immutable.
 *
 * @param refusals ids of the resolutions that close a ticket without the change having been made
 * @param today the day that has not ended yet, in the site's time zone
 */
public record Yardstick(Set<String> refusals, LocalDate today) {
    public Yardstick {
        refusals = Set.copyOf(refusals);
    }

    /**
     * The yardstick of this moment.
     *
     * @param zone the zone in which days end, the same for all readers
     */
    public static Yardstick of(Set<String> refusals, Clock clock, ZoneId zone) {
        return new Yardstick(refusals, LocalDate.ofInstant(clock.instant(), zone));
    }

    /** How an item counts; empty when that is hidden. */
    public Optional<Standing> standing(SeenItem seen) {
        return seen.standsHidden() ? Optional.empty() : Optional.of(Standing.of(seen.item(), refusals));
    }

    /**
     * The day by which an item shall be done: the ticket's while it is tracked, else the page's. A tracker that has no
     * place for due dates leaves the page's in force. Empty when there is none, or when it is hidden.
     */
    public Optional<LocalDate> due(SeenItem seen) {
        ActionItem item = seen.item();
        if (seen.standsHidden()) {
            return Optional.empty();
        }
        if (item.state() != ItemState.TRACKED || item.ticket().isEmpty()) {
            return item.finding().due();
        }
        Optional<LocalDate> inTracker = item.ticket().flatMap(Ticket::due);
        return item.flags().contains(Flag.FIELD_NOT_IN_JIRA)
                ? inTracker.or(() -> item.finding().due())
                : inTracker;
    }

    /** Whether an item is open although its due date has ended; empty when that is hidden. */
    public Optional<Boolean> overdue(SeenItem seen) {
        return standing(seen)
                .map(standing -> standing == Standing.OPEN
                        && due(seen).filter(day -> day.isBefore(today)).isPresent());
    }
}
