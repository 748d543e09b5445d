package dev.hindsight.status;

import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.SharedField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.NotDoneResolutions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What action items are measured by: which resolutions mean "not done", and which day it is.
 *
 * @param notDone the resolutions that close an issue without the change having been made
 * @param today the day that has not ended yet, in the site's time zone
 * @param now this moment
 */
public record ProgressRules(NotDoneResolutions notDone, LocalDate today, Instant now) {

    private static final Duration LONG = Duration.ofDays(1);

    /**
     * The rules of this moment.
     *
     * @param zone the zone in which days end, the same for all readers
     */
    public static ProgressRules of(NotDoneResolutions notDone, Clock clock, ZoneId zone) {
        Instant now = clock.instant();
        return new ProgressRules(notDone, LocalDate.ofInstant(now, zone), now);
    }

    /**
     * Until when an item shall be done.
     *
     * @param day the day by which it shall be done; empty when there is none
     * @param isOver whether it is open although that day has ended; empty when that is hidden
     */
    record Deadline(Optional<LocalDate> day, Optional<Boolean> isOver) {

        /** That of an item of which it is hidden. */
        static final Deadline HIDDEN = new Deadline(Optional.empty(), Optional.empty());
    }

    /**
     * The deadline of an item: Jira's while its issue can be read, else the page's. Where Jira would not take the page's, that
     * stays in force until Jira has one.
     *
     * @param completion how the item counts
     */
    Deadline deadline(ActionItem item, CompletionStatus completion) {
        Optional<LocalDate> day = day(item);
        boolean open = completion == CompletionStatus.OPEN;
        return new Deadline(
                day,
                Optional.of(open && day.filter(last -> last.isBefore(today)).isPresent()));
    }

    private static Optional<LocalDate> day(ActionItem item) {
        if (item.issue().isEmpty() || item.state() == ItemState.MISSING) {
            return item.finding().due();
        }
        Optional<LocalDate> inJira = item.issue().flatMap(IssueSnapshot::due);
        return item.synced(SharedField.DUE).refusal().isPresent()
                ? inJira.or(() -> item.finding().due())
                : inJira;
    }

    /** How many days have begun since a day, in the site's time zone. */
    long daysSince(LocalDate day) {
        return ChronoUnit.DAYS.between(day, today);
    }

    /** Whether something that began at an instant goes on for so long that nobody should think it will pass. */
    boolean isLong(Instant since) {
        return since.plus(LONG).isBefore(now);
    }
}
