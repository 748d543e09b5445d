package dev.hindsight.scan;

import dev.hindsight.scan.TrackedPage.PageStatus;
import dev.hindsight.wiki.KeyedExecutor;
import dev.hindsight.wiki.PageSearch;
import dev.hindsight.wiki.Recent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for pages with our macros that no event told of: imported ones, copied trees, those whose event was lost. It asks the
 * wiki's search once a day and has those scanned that are not tracked, a batch at a time and in the background. Tracked pages
 * are none of its business: they are rescanned daily.
 */
final class FindUntoldPages {

    private static final Logger LOG = LoggerFactory.getLogger(FindUntoldPages.class);

    static final int BATCH = 200;
    private static final Duration PAUSE = Duration.ofDays(1);
    private static final String KEY = "search for pages";

    private final PageSearch search;
    private final TrackedPages trackedPages;
    private final PageSearches searches;
    private final LongConsumer rescan;
    private final AtomicBoolean running = new AtomicBoolean();

    FindUntoldPages(PageSearch search, TrackedPages trackedPages, PageSearches searches, LongConsumer rescan) {
        this.search = search;
        this.trackedPages = trackedPages;
        this.searches = searches;
        this.rescan = rescan;
    }

    /** Searches for the macros when the last search is a day old, and returns at once. */
    void daily(List<String> macros, KeyedExecutor executor, Clock clock) {
        Instant now = clock.instant();
        boolean due = searches.last()
                .filter(last -> Recent.isWithin(PAUSE, last.at(), now))
                .isEmpty();
        if (due) {
            atOnce(macros, executor, clock);
        }
    }

    /** Searches for the macros, and returns at once. */
    void atOnce(List<String> macros, KeyedExecutor executor, Clock clock) {
        if (running.compareAndSet(false, true)) {
            executor.run(KEY, () -> new Run(macros, executor, clock.instant()).begin());
        }
    }

    /** One search, until its last batch is done. */
    private final class Run {

        private final List<String> macros;
        private final KeyedExecutor executor;
        private final Instant began;
        private List<Long> pages = List.of();
        private int found;

        Run(List<String> macros, KeyedExecutor executor, Instant began) {
            this.macros = macros;
            this.executor = executor;
            this.began = began;
        }

        void begin() {
            step(() -> {
                Set<Long> ids = new TreeSet<>();
                try {
                    for (String macro : macros) {
                        ids.addAll(search.pagesWith(macro));
                    }
                } catch (PageSearch.Unavailable e) {
                    LOG.warn(
                            "Pages that no event told of cannot be searched for; they are found when they are viewed",
                            e);
                    end(new PageSearchResult(began, 0, false));
                    return;
                }
                pages = new ArrayList<>(ids);
                batch(0);
            });
        }

        private void batch(int from) {
            int to = Math.min(from + BATCH, pages.size());
            for (long page : pages.subList(from, to)) {
                if (isUntracked(page)) {
                    found++;
                    rescan.accept(page);
                }
            }
            if (to < pages.size()) {
                executor.run(KEY, () -> step(() -> batch(to)));
            } else {
                end(new PageSearchResult(began, found, true));
            }
        }

        private boolean isUntracked(long page) {
            return trackedPages
                    .find(page)
                    .filter(known -> known.status() == PageStatus.CURRENT)
                    .isEmpty();
        }

        private void end(PageSearchResult result) {
            searches.store(result);
            running.set(false);
        }

        /** One that fails is begun anew by the next round. */
        private void step(Runnable work) {
            try {
                work.run();
            } catch (RuntimeException | LinkageError e) {
                running.set(false);
                throw e;
            }
        }
    }
}
