package dev.hindsight.scan;

import java.time.Instant;

/**
 * A page as it was when it was last scanned.
 *
 * @param pageId id of the page
 * @param spaceKey key of its space
 * @param version the version that was scanned
 * @param publisher user key of who published it; empty text when not known
 * @param status what had become of it
 * @param restricted whether a view restriction was on it
 * @param readAt when it was scanned
 */
public record TrackedPage(
        long pageId,
        String spaceKey,
        int version,
        String publisher,
        PageStatus status,
        boolean restricted,
        Instant readAt) {

    /** What can become of a page. */
    public enum PageStatus {
        CURRENT("current"),
        TRASHED("trashed"),
        GONE("gone");

        private final String value;

        PageStatus(String value) {
            this.value = value;
        }

        /** The value as it is stored. */
        public String value() {
            return value;
        }
    }

    /** Whether it is a current page that was scanned in this version. */
    boolean isCurrentIn(int scannedVersion) {
        return status == PageStatus.CURRENT && version == scannedVersion;
    }

    /** The page with another status, found at an instant. */
    TrackedPage withStatus(PageStatus changed, Instant at) {
        return new TrackedPage(pageId, spaceKey, version, publisher, changed, restricted, at);
    }
}
