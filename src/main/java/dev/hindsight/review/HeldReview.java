package dev.hindsight.review;

import java.time.Instant;

/**
 * That a review of a page was held.
 *
 * @param after after how many days the review is
 * @param heldBy user key of who recorded it
 * @param heldAt when that was
 * @param note what was noted; may be empty
 */
public record HeldReview(int after, String heldBy, Instant heldAt, String note) {}
