package dev.hindsight.scan;

import java.time.Instant;

/**
 * The wish that somebody look at a page, since a version was published or its life changed. Immutable.
 *
 * @param pageId id of the page
 * @param version the version that must be visible before reading makes sense; 0 when any will do
 * @param publisher user key of who caused it; empty text when not known
 * @param requestedAt when it was noticed
 */
public record PageScan(long pageId, int version, String publisher, Instant requestedAt) {}
