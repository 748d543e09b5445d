package dev.hindsight.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When the reviews of a postmortem are.
 *
 * @param facilitator user key or user name of who calls them; empty text when it is not known
 * @param start the day from which they count; empty when it is not known yet
 * @param afterGoLive whether that is the go-live; otherwise it is the first publication of the page
 * @param days after how many days, in rising order
 */
public record ReviewSchedule(String facilitator, Optional<LocalDate> start, boolean afterGoLive, List<Integer> days) {

    /** What comes later has a year that no calendar reads. */
    private static final LocalDate LAST = LocalDate.of(9999, 12, 30);

    public ReviewSchedule {
        days = List.copyOf(days);
    }

    /** All of them, in the order of their days; none while it is not known from which day they count. */
    public List<Review> reviews() {
        return start.map(from -> days.stream()
                        .map(after -> new Review(after, from.plusDays(after)))
                        .filter(review -> !review.day().isAfter(LAST))
                        .toList())
                .orElse(List.of());
    }

    /** The next one, which may be today; empty when all are over, and while none is known. */
    public Optional<Review> next(LocalDate today) {
        return reviews().stream()
                .filter(review -> !review.day().isBefore(today))
                .findFirst();
    }
}
