package dev.hindsight.item;

import java.time.Instant;

/**
 * The creation of an item's issue, from before it is requested until its outcome is known. Block and settings may have
 * changed by the time the issue is searched for, so it keeps over which link the issue was requested.
 *
 * @param since when the right to create was acquired; whoever holds the right is known by it
 * @param linkId id of the link
 * @param earliest the earliest moment at which the issue may have been requested: {@code since}, unless a wrong clock said
 *     when that was
 */
public record PendingCreation(Instant since, String linkId, Instant earliest) {

    /** A creation that is requested from now on. */
    public PendingCreation(Instant since, String linkId) {
        this(since, linkId, since);
    }

    /** The same behind another link. */
    PendingCreation behind(String otherLinkId) {
        return new PendingCreation(since, otherLinkId, earliest);
    }
}
