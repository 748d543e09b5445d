package dev.hindsight.review;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One review of a postmortem.
 *
 * @param after after how many days it is; this is what it is called by
 * @param day the day on which it is
 */
public record Review(int after, LocalDate day) {

    /** The number of days in a text, by which a review is called; empty when there is none, and when no review can have it. */
    public static Optional<Integer> named(String text) {
        return Optional.of(text).filter(day -> day.matches("[1-9][0-9]{0,3}")).map(Integer::valueOf);
    }

    /** Where that of a page is got as an entry for a calendar: the path and query of an address below the site's. */
    public String calendarPath(long pageId) {
        return "/plugins/servlet/hindsight/review.ics?pageId=" + pageId + "&day=" + after;
    }

    /** Where that of a page is held, and where one sees what it found: the path and query of an address below the site's. */
    public String path(long pageId) {
        return "/plugins/servlet/hindsight/review?pageId=" + pageId + "&day=" + after;
    }
}
