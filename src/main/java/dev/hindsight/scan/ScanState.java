package dev.hindsight.scan;

import java.util.List;
import java.util.Optional;

/**
 * How scanning is doing at a moment.
 *
 * @param pending how many scans are pending, those included that could not be stored yet
 * @param tracked how many current pages are tracked
 * @param unreadable how many pages could not be read
 * @param longestUnreadable those that could not be read for longest
 * @param search the last search for pages that no event told of; empty before the first
 */
public record ScanState(
        int pending,
        int tracked,
        int unreadable,
        List<TrackedPage> longestUnreadable,
        Optional<PageSearchResult> search) {

    public ScanState {
        longestUnreadable = List.copyOf(longestUnreadable);
    }
}
