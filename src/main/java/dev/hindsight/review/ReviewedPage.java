package dev.hindsight.review;

import dev.hindsight.wiki.WikiPage;
import java.util.Optional;

/**
 * A page that has reviews.
 *
 * @param page the page as it is now
 * @param schedule when they are
 */
public record ReviewedPage(WikiPage page, ReviewSchedule schedule) {

    /** Its review after so many days; empty when it has none. */
    public Optional<Review> review(int after) {
        return schedule.reviews().stream()
                .filter(review -> review.after() == after)
                .findFirst();
    }
}
