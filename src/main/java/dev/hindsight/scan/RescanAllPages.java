package dev.hindsight.scan;

import dev.hindsight.scan.TrackedPage.Life;
import dev.hindsight.wiki.KeyedExecutor;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.WikiPage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * Goes over all pages that are followed, a portion at a time and in the background: over all of them when an
 * administrator asks, and after a start over those that changed while the plugin was off. Threads may share it.
 */
public final class RescanAllPages {

    public static final int PORTION = 200;

    private static final String LANE = "all pages";

    private final TrackedPages trackedPages;
    private final Pages pages;
    private final PageScanner scanner;
    private final KeyedExecutor executor;
    private final AtomicBoolean caughtUp = new AtomicBoolean();

    public RescanAllPages(TrackedPages trackedPages, Pages pages, PageScanner scanner, KeyedExecutor executor) {
        this.trackedPages = trackedPages;
        this.pages = pages;
        this.scanner = scanner;
        this.executor = executor;
    }

    /** Looks again at every page, and returns at once. */
    public void atAllPages() {
        executor.run(LANE, () -> batch(0, page -> page.life() != Life.GONE));
    }

    /** Looks again at the pages that are not as they were last read; does so the first time it is called. */
    public void catchUp() {
        if (caughtUp.compareAndSet(false, true)) {
            executor.run(LANE, () -> batch(0, this::movedOn));
        }
    }

    private void batch(long after, Predicate<TrackedPage> wanted) {
        List<TrackedPage> batch = trackedPages.after(after, PORTION);
        batch.stream().filter(wanted).forEach(page -> scanner.again(page.pageId()));
        if (!batch.isEmpty()) {
            long last = batch.get(batch.size() - 1).pageId();
            executor.run(LANE, () -> batch(last, wanted));
        }
    }

    private boolean movedOn(TrackedPage known) {
        Optional<WikiPage> page = known.life() == Life.GONE ? Optional.empty() : pages.find(known.pageId());
        return life(page) != known.life()
                || page.filter(now -> now.version() != known.version()
                                || now.restricted() != known.restricted()
                                || !now.spaceKey().equals(known.spaceKey()))
                        .isPresent();
    }

    private static Life life(Optional<WikiPage> page) {
        return page.map(now -> now.trashed() ? Life.TRASHED : Life.CURRENT).orElse(Life.GONE);
    }
}
