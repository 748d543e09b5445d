package dev.hindsight.assessment;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody's answer to whether an action item worked. It is never altered; a newer one may say something else.
 *
 * @param itemUid the item
 * @param closedAt when its issue had been closed, see {@link dev.hindsight.item.Closing}: once it is reopened, the answer is one to
 *     an earlier closing
 * @param number how many answers the item had when the person was asked
 * @param answer what was found
 * @param by user key of who answered
 * @param at when
 * @param byOwner whether that person owned the item
 * @param note what the person saw, in own words; empty text for nothing
 * @param evidence what shows it; empty text for nothing
 * @param until when it is to be checked again, of an answer that is {@link Answer#EARLY}
 * @param criterion by what it was judged, as the finding then said it
 * @param pageVersion the version of the page at that time; 0 when not known
 */
public record Assessment(
        String itemUid,
        Instant closedAt,
        int number,
        Answer answer,
        String by,
        Instant at,
        boolean byOwner,
        String note,
        String evidence,
        Optional<LocalDate> until,
        String criterion,
        int pageVersion) {

    /** The same with another note. */
    public Assessment withNote(String text) {
        return new Assessment(
                itemUid, closedAt, number, answer, by, at, byOwner, text, evidence, until, criterion, pageVersion);
    }

    /**
     * The key of what was sent. What was sent twice, as by a second press of the button, has the same; what says anything else has
     * another, also when it comes from the same form. It is not that of what is kept of it, where its note was added to.
     */
    public String uid() {
        String said = String.join(
                "\n",
                itemUid,
                closedAt.toString(),
                Integer.toString(number),
                by,
                answer.value(),
                until.map(LocalDate::toString).orElse(""),
                evidence,
                note);
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
