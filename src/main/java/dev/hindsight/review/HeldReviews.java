package dev.hindsight.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Knows which reviews of pages were held. */
public interface HeldReviews {

    /** Those of a page, oldest first. */
    List<HeldReview> heldOn(long pageId);

    /** After how many days those of some pages were, by page; a page of which none was held is not in it. */
    Map<Long, Set<Integer>> heldDays(Collection<Long> pageIds);
}
