package dev.hindsight.scan;

import dev.hindsight.scan.TrackedPage.PageStatus;
import dev.hindsight.wiki.KeyedExecutor;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.WikiPage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/**
 * Goes over all tracked pages, a batch at a time and in the background: over all of them or over the unreadable ones when an
 * administrator asks, and after a start over those that changed while the plugin was off.
 */
final class RescanAllPages {

    static final int BATCH = 200;
    private static final String KEY = "all pages";

    private final TrackedPages trackedPages;
    private final Pages pages;
    private final LongConsumer rescan;
    private final KeyedExecutor executor;
    private final AtomicBoolean caughtUp = new AtomicBoolean();

    RescanAllPages(TrackedPages trackedPages, Pages pages, LongConsumer rescan, KeyedExecutor executor) {
        this.trackedPages = trackedPages;
        this.pages = pages;
        this.rescan = rescan;
        this.executor = executor;
    }

    /** Rescans every page, and returns at once. */
    void all() {
        executor.run(KEY, () -> batch(0, page -> page.status() != PageStatus.GONE));
    }

    /** Rescans the pages that could not be read, and returns at once. */
    void unreadable() {
        executor.run(KEY, () -> batch(0, page -> page.problem().isPresent()));
    }

    /** Rescans the pages that are not as they were last scanned; does so the first time it is called. */
    void changedWhileOff() {
        if (caughtUp.compareAndSet(false, true)) {
            executor.run(KEY, () -> batch(0, this::hasChanged));
        }
    }

    private void batch(long after, Predicate<TrackedPage> wanted) {
        List<TrackedPage> batch = trackedPages.after(after, BATCH);
        batch.stream().filter(wanted).forEach(page -> rescan.accept(page.pageId()));
        if (!batch.isEmpty()) {
            long last = batch.get(batch.size() - 1).pageId();
            executor.run(KEY, () -> batch(last, wanted));
        }
    }

    private boolean hasChanged(TrackedPage known) {
        Optional<WikiPage> page = known.status() == PageStatus.GONE ? Optional.empty() : pages.find(known.pageId());
        return status(page) != known.status()
                || page.filter(now -> now.version() != known.version()
                                || now.restricted() != known.restricted()
                                || !now.spaceKey().equals(known.spaceKey()))
                        .isPresent();
    }

    private static PageStatus status(Optional<WikiPage> page) {
        return page.map(now -> now.trashed() ? PageStatus.TRASHED : PageStatus.CURRENT)
                .orElse(PageStatus.GONE);
    }
}
