package dev.hindsight.reviewing;

import dev.hindsight.review.HeldReviews;
import java.util.List;

/** All reviews that were held. They are added, and never changed or removed. */
public interface ReviewRecords extends HeldReviews {

    /** Those of a page, oldest first. */
    List<ReviewRecord> of(long pageId);

    /**
     * Keeps that a review was held, unless there is a record of its uid. Runs in its caller's transaction.
     *
     * @return false when there is, and nothing was done
     */
    boolean add(ReviewRecord held);
}
