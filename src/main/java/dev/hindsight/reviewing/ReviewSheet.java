package dev.hindsight.reviewing;

import dev.hindsight.connection.ViewableIssues;
import dev.hindsight.review.Review;
import java.util.List;
import java.util.Optional;

/**
 * What one reader sees of a review.
 *
 * @param pageTitle title of the page
 * @param review which review it is
 * @param next the one after it; empty for the last one
 * @param now what changed since the last record of the page, of whichever of its reviews
 * @param held the records of this review, newest first, each with what it found
 * @param number how many records the page has
 * @param standings where the items stand now, as far as the reader sees them
 * @param unchecked why Jira has not said of each issue whether the reader may see it; empty when that is known of all
 */
public record ReviewSheet(
        String pageTitle,
        Review review,
        Optional<Review> next,
        Found now,
        List<Held> held,
        int number,
        Standings standings,
        Optional<ViewableIssues.Failure> unchecked) {

    /**
     * What was found.
     *
     * @param since the record before; empty for the first one of a page
     * @param start from when on the first one counts
     * @param differences what changed since
     */
    public record Found(Optional<ReviewRecord> since, ReviewStart start, Differences differences) {}

    /** A record, and what it found. */
    public record Held(ReviewRecord record, Found found) {}

    public ReviewSheet {
        held = List.copyOf(held);
    }
}
