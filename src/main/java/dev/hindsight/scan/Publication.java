package dev.hindsight.scan;

import dev.hindsight.wiki.WikiPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the version of a page came about that is scanned.
 *
 * @param publisher user key of who published the version, or moved or restored the page; empty when not known
 * @param author user key of who published it and each version since the one that was scanned before, and so wrote what has changed;
 *     empty when several people did, or it is not known
 * @param seenBefore whether this version was scanned before, so that nobody has published anything since
 */
record Publication(Optional<String> publisher, Optional<String> author, boolean seenBefore) {

    /**
     * The publication of a page as it was found.
     *
     * @param publisher user key of who caused the scan; empty text when not known
     * @param known what was scanned before
     * @param requests gives the scans of the page that are pending, where versions were skipped
     */
    static Publication of(
            WikiPage page, String publisher, Optional<TrackedPage> known, Supplier<List<ScanRequest>> requests) {
        boolean seenBefore =
                known.filter(before -> before.isCurrentIn(page.version())).isPresent();
        return new Publication(
                Optional.of(publisher).filter(key -> !key.isEmpty()),
                author(page, known.map(TrackedPage::version).orElse(0), requests),
                seenBefore);
    }

    private static Optional<String> author(WikiPage page, int scanned, Supplier<List<ScanRequest>> requests) {
        Optional<String> last = Optional.of(page.publisher()).filter(key -> !key.isEmpty());
        if (last.isEmpty() || page.version() <= scanned + 1) {
            return last;
        }
        List<ScanRequest> pending = requests.get();
        Map<Integer, String> publishers = pending.stream()
                .collect(Collectors.toMap(ScanRequest::version, ScanRequest::publisher, (one, other) -> one));
        boolean first = pending.stream().anyMatch(request -> request.first() && request.version() == page.version());
        return last.filter(key -> first
                || IntStream.range(scanned + 1, page.version())
                        .allMatch(version -> key.equals(publishers.get(version))));
    }
}
