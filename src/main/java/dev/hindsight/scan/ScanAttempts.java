package dev.hindsight.scan;

import dev.hindsight.wiki.WikiPage;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scans pages and notifies the listener. That a page could not be read is stored with the page, for readers and
 * administrators, and logged once.
 */
final class ScanAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(ScanAttempts.class);

    private final ScanPage scanPage;
    private final ScanListener listener;
    private final TrackedPages trackedPages;
    private final Clock clock;

    /** Pages that have been logged as unreadable. */
    private final Set<Long> unreadable = ConcurrentHashMap.newKeySet();

    ScanAttempts(ScanPage scanPage, ScanListener listener, TrackedPages trackedPages, Clock clock) {
        this.scanPage = scanPage;
        this.listener = listener;
        this.trackedPages = trackedPages;
        this.clock = clock;
    }

    /** Scans a page as it was found; fails when that fails. */
    void scan(long pageId, Optional<WikiPage> page, Optional<String> publisher) {
        scanPage.scan(pageId, page, publisher);
        listener.pageScanned(pageId);
    }

    /**
     * Does what reads a page.
     *
     * @param version the version that is to be read; {@link ScanRequest#ANY_VERSION} when any will do
     * @param reading gives whether it is finished
     * @return whether it is finished; false when it failed
     */
    boolean isFinished(long pageId, int version, BooleanSupplier reading) {
        try {
            boolean finished = reading.getAsBoolean();
            unreadable.remove(pageId);
            return finished;
        } catch (RuntimeException | LinkageError e) {
            if (unreadable.add(pageId)) {
                LOG.error("Page {} could not be read", pageId, e);
            }
            keep(pageId, version);
            return false;
        }
    }

    /** Whether a page that failed to be read in a version, or in a newer one, is to be left alone for now. */
    boolean isPausing(long pageId, int version) {
        return problem(pageId)
                .filter(problem -> problem.version() >= version)
                .filter(problem -> problem.isPausingAt(clock.instant()))
                .isPresent();
    }

    /** Whether a page failed to be read, and it is time to try again. */
    boolean isDue(long pageId) {
        return problem(pageId)
                .flatMap(ScanProblem::retryAt)
                .filter(retryAt -> !retryAt.isAfter(clock.instant()))
                .isPresent();
    }

    private Optional<ScanProblem> problem(long pageId) {
        return trackedPages.find(pageId).flatMap(TrackedPage::problem);
    }

    private void keep(long pageId, int version) {
        Instant now = clock.instant();
        try {
            TrackedPage known = trackedPages.find(pageId).orElseGet(() -> TrackedPage.unread(pageId, now));
            ScanProblem problem = ScanProblem.failed(Math.max(version, known.version()), known.problem(), now);
            trackedPages.store(known.withProblem(problem, now));
        } catch (RuntimeException e) {
            // The tables do not answer either; who asked for the scan asks again
            LOG.debug("That page {} cannot be read was not stored", pageId, e);
        }
    }
}
