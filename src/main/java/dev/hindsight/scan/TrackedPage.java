package dev.hindsight.scan;

import java.time.Instant;

/**
 * A page as it was when its findings were last read. Immutable.
 *
 * @param pageId id of the page
 * @param spaceKey key of its space
 * @param version the version that was read
 * @param publisher user key of who published it; empty text when not known
 * @param life what had become of it
 * @param restricted whether a view restriction was on it
 * @param readAt when it was read
 */
public record TrackedPage(
        long pageId, String spaceKey, int version, String publisher, Life life, boolean restricted, Instant readAt) {

    /** What can become of a page; the names are kept in the database. */
    public enum Life {
        CURRENT,
        TRASHED,
        GONE
    }
}
