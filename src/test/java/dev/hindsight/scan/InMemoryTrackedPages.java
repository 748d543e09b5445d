package dev.hindsight.scan;

import dev.hindsight.approval.Approval;
import dev.hindsight.approval.ApprovalReason;
import dev.hindsight.item.Backlog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Known pages and waiting looks in memory, for tests of those who use them. Threads may share it. */
public final class InMemoryTrackedPages implements TrackedPages {

    private final Map<Long, TrackedPage> pages = new LinkedHashMap<>();
    private final Map<Long, Map<ApprovalReason, Approval>> approvals = new HashMap<>();
    private final List<PageScan> scanner = new ArrayList<>();

    @Override
    public synchronized Optional<TrackedPage> find(long pageId) {
        return Optional.ofNullable(pages.get(pageId));
    }

    @Override
    public synchronized void store(TrackedPage page) {
        pages.put(page.pageId(), page);
    }

    @Override
    public synchronized List<TrackedPage> readBefore(Instant instant, int limit) {
        return pages.values().stream()
                .filter(page -> page.life() == TrackedPage.Life.CURRENT)
                .filter(page -> page.readAt().isBefore(instant))
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

    /** How many looks wait, and how many pages there are in current life. */
    public synchronized Backlog.Size size(int due, int later) {
        long current = pages.values().stream()
                .filter(page -> page.life() == TrackedPage.Life.CURRENT)
                .count();
        return new Backlog.Size(due, later, scanner.size(), (int) current);
    }

    @Override
    public synchronized Map<ApprovalReason, Approval> approvals(long pageId) {
        return Map.copyOf(approvals.getOrDefault(pageId, Map.of()));
    }

    @Override
    public synchronized void approval(long pageId, ApprovalReason obstacle, Approval approval) {
        if (pages.containsKey(pageId)) {
            approvals
                    .computeIfAbsent(pageId, key -> new EnumMap<>(ApprovalReason.class))
                    .put(obstacle, approval);
        }
    }

    @Override
    public synchronized void withdraw(long pageId, ApprovalReason obstacle) {
        approvals.getOrDefault(pageId, new EnumMap<>(ApprovalReason.class)).remove(obstacle);
    }

    @Override
    public synchronized void add(PageScan scan) {
        boolean waits = scanner.stream()
                .anyMatch(other -> other.pageId() == scan.pageId() && other.version() == scan.version());
        if (!waits) {
            scanner.add(scan);
        }
    }

    @Override
    public synchronized List<PageScan> waiting(int limit) {
        return scanner.stream()
                .sorted(Comparator.comparing(PageScan::requestedAt))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void done(long pageId, int version) {
        scanner.removeIf(scan -> scan.pageId() == pageId && scan.version() <= version);
    }
}
