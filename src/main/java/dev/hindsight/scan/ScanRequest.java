package dev.hindsight.scan;

import java.time.Instant;

/**
 * The request that a page be scanned, since a version was published or its status changed.
 *
 * @param pageId id of the page
 * @param version the version that must be visible before scanning makes sense; {@link #ANY_VERSION} when any will do
 * @param publisher user key of who published the version, or moved or restored the page; empty text when not known
 * @param requestedAt when it was requested
 * @param first whether the version is the first one with blocks, as far as its event says
 */
public record ScanRequest(long pageId, int version, String publisher, Instant requestedAt, boolean first) {

    /** In place of a version: whichever is there. */
    public static final int ANY_VERSION = 0;

    /** A request of which it is not known whether there were blocks before. */
    public ScanRequest(long pageId, int version, String publisher, Instant requestedAt) {
        this(pageId, version, publisher, requestedAt, false);
    }

    boolean isOfAnyVersion() {
        return version == ANY_VERSION;
    }
}
