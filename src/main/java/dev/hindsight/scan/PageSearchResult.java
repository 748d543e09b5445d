package dev.hindsight.scan;

import java.time.Instant;

/**
 * What a search for pages that no event told of has come to.
 *
 * @param at when it began
 * @param found how many pages it found that were not tracked
 * @param available whether the wiki could be searched
 */
public record PageSearchResult(Instant at, int found, boolean available) {}
