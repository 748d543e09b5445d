package dev.hindsight.scan;

import dev.hindsight.wiki.KeyedExecutor;
import dev.hindsight.wiki.Pages;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Rescans the pages that an event concerns without naming them: those below a page that was moved, and those of a space that was
 * removed. An event arrives before its transaction commits, and a large space takes its time: it looks after a moment and once
 * more later. What it misses then is found by the daily rescan.
 */
final class RescanWhatMoved {

    static final int BATCH = 200;

    /** Most pages below a moved one that are looked at. */
    private static final int MOST_BELOW = 5_000;

    private static final List<Duration> LOOKS = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5));

    private final Pages pages;
    private final TrackedPages trackedPages;
    private final LongConsumer rescan;
    private final KeyedExecutor executor;

    RescanWhatMoved(Pages pages, TrackedPages trackedPages, LongConsumer rescan, KeyedExecutor executor) {
        this.pages = pages;
        this.trackedPages = trackedPages;
        this.rescan = rescan;
        this.executor = executor;
    }

    /** Rescans the tracked pages below a page that are no longer in the space in which they were scanned. */
    void below(long pageId) {
        LOOKS.forEach(pause -> executor.runAfter(
                pause,
                "pages below " + pageId,
                () -> pages.below(pageId, MOST_BELOW).forEach(this::rescanIfElsewhere)));
    }

    /** Rescans the tracked pages of a space. */
    void ofSpace(String spaceKey) {
        LOOKS.forEach(pause -> executor.runAfter(pause, "space " + spaceKey, () -> batch(spaceKey, 0)));
    }

    private void rescanIfElsewhere(long pageId) {
        trackedPages
                .find(pageId)
                .filter(known -> pages.find(pageId)
                        .filter(page -> !page.spaceKey().equals(known.spaceKey()))
                        .isPresent())
                .ifPresent(known -> rescan.accept(pageId));
    }

    private void batch(String spaceKey, long after) {
        List<TrackedPage> batch = trackedPages.inSpace(spaceKey, after, BATCH);
        batch.forEach(page -> rescan.accept(page.pageId()));
        if (!batch.isEmpty()) {
            long last = batch.get(batch.size() - 1).pageId();
            executor.run("space " + spaceKey, () -> batch(spaceKey, last));
        }
    }
}
