package dev.hindsight.reviewing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * That a review was held. It is never altered; a review that is held once more has another record.
 *
 * <p>What a review found is told by comparing where each item stood when it was held with where it stood at the record before. Both are
 * kept, as codes and days, and not replayed from histories. A history tells when something <em>happened</em>, by Jira's clock; that is read
 * some time later. What was closed a minute before a review, and read a minute after it, would be in the differences of that review
 * afterwards, though nobody saw it there, and in those of the next one never. What else could not be derived is what needed somebody: that
 * depends on settings and on the site's time zone as they were then. Histories tell what they hold for good: when it happened, and where
 * items stood on the day from which the first review counts. Titles, owners and keys are those of today, as far as the reader may
 * see them.
 *
 * @param pageId the page
 * @param day after how many days the review is
 * @param number how many records the page had when the person was shown what changed
 * @param heldBy user key of who recorded it
 * @param heldAt when
 * @param note what was noted; may be empty
 * @param pageVersion the version of the page at that time
 * @param start from when on the first record of the page counted
 * @param standings where the items of the page stood, whoever may see them
 */
public record ReviewRecord(
        long pageId,
        int day,
        int number,
        String heldBy,
        Instant heldAt,
        String note,
        int pageVersion,
        ReviewStart start,
        Standings standings) {

    /** Its own key. One that was sent twice, as by a second press of the button, has the same. */
    public String uid() {
        String said =
                String.join("\n", Long.toString(pageId), Integer.toString(day), Integer.toString(number), heldBy, note);
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
