package dev.hindsight.reviewing;

import dev.hindsight.review.ReviewSchedule;
import java.time.LocalDate;
import java.util.Optional;

/**
 * From when on the first review of a page counts.
 *
 * @param day the day
 * @param afterGoLive whether that is the go-live; otherwise it is the first publication of the page
 */
public record ReviewStart(LocalDate day, boolean afterGoLive) {

    /** Empty while it is not known from when on reviews count. */
    static Optional<ReviewStart> of(ReviewSchedule schedule) {
        return schedule.start().map(day -> new ReviewStart(day, schedule.afterGoLive()));
    }
}
