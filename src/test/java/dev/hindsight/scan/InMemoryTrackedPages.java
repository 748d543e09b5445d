package dev.hindsight.scan;

import dev.hindsight.scan.TrackedPage.PageStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tracked pages and pending scans in memory, for tests of those who use them. */
public final class InMemoryTrackedPages implements TrackedPages {

    private final Map<Long, TrackedPage> pages = new LinkedHashMap<>();
    private final List<ScanRequest> scans = new ArrayList<>();

    @Override
    public synchronized Optional<TrackedPage> find(long pageId) {
        return Optional.ofNullable(pages.get(pageId));
    }

    @Override
    public synchronized void store(TrackedPage page) {
        pages.put(page.pageId(), page);
    }

    @Override
    public synchronized List<TrackedPage> readBefore(Instant instant, Instant now, int limit) {
        return pages.values().stream()
                .filter(page -> page.status() == PageStatus.CURRENT)
                .filter(page -> page.readAt().isBefore(instant) || page.readAt().isAfter(now))
                .sorted(Comparator.comparing(TrackedPage::readAt))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<TrackedPage> after(long pageId, int limit) {
        return pages.values().stream()
                .filter(page -> page.pageId() > pageId)
                .sorted(Comparator.comparing(TrackedPage::pageId))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<TrackedPage> inSpace(String spaceKey, long pageId, int limit) {
        return after(pageId, Integer.MAX_VALUE).stream()
                .filter(page -> page.status() == PageStatus.CURRENT)
                .filter(page -> page.spaceKey().equals(spaceKey))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<TrackedPage> unreadable(int limit) {
        return pages.values().stream()
                .filter(page -> page.problem().isPresent())
                .sorted(Comparator.comparing((TrackedPage page) ->
                                page.problem().orElseThrow().since())
                        .thenComparing(TrackedPage::pageId))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized int countUnreadable() {
        return (int) pages.values().stream()
                .filter(page -> page.problem().isPresent())
                .count();
    }

    @Override
    public synchronized List<TrackedPage> retriesDue(Instant by, int limit) {
        return pages.values().stream()
                .filter(page -> retryAt(page).filter(at -> !at.isAfter(by)).isPresent())
                .sorted(Comparator.comparing(page -> retryAt(page).orElseThrow()))
                .limit(limit)
                .toList();
    }

    private static Optional<Instant> retryAt(TrackedPage page) {
        return page.problem().flatMap(ScanProblem::retryAt);
    }

    @Override
    public synchronized int count() {
        return (int) pages.values().stream()
                .filter(page -> page.status() == PageStatus.CURRENT)
                .count();
    }

    @Override
    public synchronized void add(ScanRequest scan) {
        boolean pending =
                scans.stream().anyMatch(other -> other.pageId() == scan.pageId() && other.version() == scan.version());
        if (!pending) {
            scans.add(scan);
        }
    }

    @Override
    public synchronized List<ScanRequest> pendingScans(int limit) {
        return scans.stream()
                .sorted(Comparator.comparing(ScanRequest::requestedAt))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<ScanRequest> pendingScansOf(long pageId) {
        return pendingScans(Integer.MAX_VALUE).stream()
                .filter(scan -> scan.pageId() == pageId)
                .toList();
    }

    @Override
    public synchronized int countPendingScans() {
        return scans.size();
    }

    @Override
    public synchronized void done(long pageId, int version) {
        scans.removeIf(scan -> scan.pageId() == pageId
                && scan.version() <= version
                && scan.isOfAnyVersion() == (version == ScanRequest.ANY_VERSION));
    }

    /** Keeps the present state; what is returned brings it back. */
    public synchronized Runnable saved() {
        Map<Long, TrackedPage> keptPages = new LinkedHashMap<>(pages);
        List<ScanRequest> keptScans = new ArrayList<>(scans);
        return () -> {
            pages.clear();
            pages.putAll(keptPages);
            scans.clear();
            scans.addAll(keptScans);
        };
    }
}
