package dev.hindsight.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /**
     * The next one that is called for, which may be today; empty when there is none any more, and while none is known.
     *
     * @param held after how many days those were that were held
     */
    public Optional<Review> next(LocalDate today, Set<Integer> held) {
        return reviews().stream()
                .filter(review -> !review.day().isBefore(today) && isCalledFor(review, held))
                .findFirst();
    }

    /**
     * The last one whose day is over, where it is called for.
     *
     * @param held after how many days those were that were held
     */
    public Optional<Review> due(LocalDate today, Set<Integer> held) {
        return reviews().stream()
                .filter(review -> review.day().isBefore(today))
                .reduce((first, second) -> second)
                .filter(review -> isCalledFor(review, held));
    }

    /** Whether a review is to be held: neither it nor one after it was. */
    public boolean isCalledFor(Review review, Set<Integer> held) {
        return held.stream().allMatch(after -> after < review.after() || !days.contains(after));
    }
}
