package dev.hindsight.quality;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.Impact;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * By when findings should be acted on. It proposes and reminds, and forbids nothing.
 *
 * @param days by impact how many days after today a due date is at most; an impact without any has no policy
 */
public record DuePolicy(Map<Impact, Integer> days) {

    public DuePolicy {
        days = Map.copyOf(days);
    }

    /** The last working day that the policy allows, but today at the earliest; empty for an impact without a policy. */
    public Optional<LocalDate> proposal(Impact impact, LocalDate today) {
        return Optional.ofNullable(days.get(impact))
                .map(today::plusDays)
                .map(DuePolicy::workingDay)
                .map(day -> day.isBefore(today) ? today : day);
    }

    /** The proposal for a finding without a due date, or with one in the past, on a weekend or later than is allowed; else empty. */
    public Optional<LocalDate> instead(Finding finding, LocalDate today) {
        boolean good = finding.due()
                .filter(day -> !day.isBefore(today) && !isOnWeekend(day))
                .filter(day -> exceeded(finding.impact(), day, today).isEmpty())
                .isPresent();
        return good ? Optional.empty() : proposal(finding.impact(), today);
    }

    /** The last working day up to a day. */
    private static LocalDate workingDay(LocalDate day) {
        return isOnWeekend(day) ? workingDay(day.minusDays(1)) : day;
    }

    /** How many days the policy allows, where a due date is later; empty otherwise. */
    Optional<Integer> exceeded(Impact impact, LocalDate due, LocalDate today) {
        return Optional.ofNullable(days.get(impact)).filter(allowed -> ChronoUnit.DAYS.between(today, due) > allowed);
    }

    static boolean isOnWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
