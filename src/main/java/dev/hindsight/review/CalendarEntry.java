package dev.hindsight.review;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A review as an entry for a calendar, which lasts all day and so has no time zone.
 *
 * <p>Calendars know an entry again by its uid, which depends on the installation, the page and the days after which the review is. Of
 * two entries of a uid the one with the higher sequence counts. That is the page's version: a plan stands in the page's text, so its
 * day moves only with a new version, and a version never comes back, not even when an older one is restored. It also rises when
 * something else on the page changes, which does no harm. Only where the days count from the page's creation and an administrator
 * changes the site's time zone can a day move, by one, within a version.
 *
 * @param uid the same in each download
 * @param sequence rises when the day moves
 * @param madeAt when it is asked for
 * @param review which review it is
 * @param pageTitle title of the page as it is now
 * @param address of the page
 */
public record CalendarEntry(String uid, int sequence, Instant madeAt, Review review, String pageTitle, String address) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /**
     * The file that calendars read, by RFC 5545.
     *
     * @param summary what the entry is called
     * @param description what it says; it may have several lines
     */
    public String file(String summary, String description) {
        return new CalendarText()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//hindsight.dev//Hindsight//EN")
                .line("CALSCALE", "GREGORIAN")
                .line("METHOD", "PUBLISH")
                .line("BEGIN", "VEVENT")
                .line("UID", uid)
                .line("SEQUENCE", String.valueOf(sequence))
                .line("DTSTAMP", MOMENT.format(madeAt))
                .line("DTSTART;VALUE=DATE", DAY.format(review.day()))
                .line("DTEND;VALUE=DATE", DAY.format(review.day().plusDays(1)))
                .text("SUMMARY", summary)
                .text("DESCRIPTION", description)
                .line("URL", address)
                .line("TRANSP", "TRANSPARENT")
                .line("END", "VEVENT")
                .line("END", "VCALENDAR")
                .toString();
    }
}
