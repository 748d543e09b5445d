package dev.hindsight.review;

import java.time.LocalDate;

/**
 * One review of a postmortem.
 *
 * @param after after how many days it is; this is what it is called by
 * @param day the day on which it is
 */
public record Review(int after, LocalDate day) {

    /** Where that of a page is held, and where one sees what it found: the path and query of an address below the site's. */
    public String path(long pageId) {
        return "/plugins/servlet/hindsight/review?pageId=" + pageId + "&day=" + after;
    }
}
