package dev.hindsight.scan;

import dev.hindsight.wiki.KeyedExecutor;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.Recent;
import dev.hindsight.wiki.WikiPage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The scans that are requested and not done. A worker stores each, so that a stopped node loses nothing, waits until its
 * version can be seen, and scans. While the tables do not answer, as at a start, it is kept in memory and stored later.
 */
final class PendingScans {

    private static final Logger LOG = LoggerFactory.getLogger(PendingScans.class);

    /** How long to wait for a version to be seen, before each try. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ZERO, Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofSeconds(3));

    /** A version that is not to be seen after this long was rolled back. */
    private static final Duration ROLLED_BACK = Duration.ofMinutes(1);

    /** Younger requests are still being handled by the node that recorded them. */
    private static final Duration STILL_TRIED = Duration.ofSeconds(30);

    /** A page that could not be read for this long is no longer waited for; it is still tried again, as such a page. */
    private static final Duration GIVEN_UP = Duration.ofHours(1);

    private static final Duration UNTIL_STORED = Duration.ofSeconds(2);
    private static final int MOST_AT_ONCE = 200;

    private final Pages pages;
    private final TrackedPages trackedPages;
    private final ScanAttempts attempts;
    private final KeyedExecutor executor;
    private final Clock clock;

    /** What is handed over, by kind and page, and has not begun: while a page hangs, its scans do not pile up. */
    private final Set<Object> handedOver = ConcurrentHashMap.newKeySet();

    /** Requested scans that could not be stored, and how often that was tried. */
    private final Map<ScanRequest, Integer> unstored = new ConcurrentHashMap<>();

    PendingScans(Pages pages, TrackedPages trackedPages, ScanAttempts attempts, KeyedExecutor executor, Clock clock) {
        this.pages = pages;
        this.trackedPages = trackedPages;
        this.attempts = attempts;
        this.executor = executor;
        this.clock = clock;
    }

    /** Begins a scan that waits until its version can be seen. */
    void scanWhenVisible(ScanRequest scan) {
        executor.run(key(scan.pageId()), () -> store(scan, () -> attempt(scan, 0, Optional.empty())));
    }

    /** Begins a scan of a page as it is, unless one waits already: it will see what there is by then. */
    void scanAsItIs(ScanRequest scan) {
        once("as it is", scan.pageId(), () -> store(scan, () -> lastAttempt(scan)));
    }

    /** Scans a page that is known, without keeping that it was requested. */
    void scanUnrecorded(long pageId) {
        once("look", pageId, () -> scanNow(pageId));
    }

    /** Tries again to read the pages that could not be read and whose pause is over. */
    void retryFailed() {
        for (TrackedPage page : trackedPages.retriesDue(clock.instant(), MOST_AT_ONCE)) {
            once("retry", page.pageId(), () -> {
                // A pending scan may have tried it meanwhile
                if (attempts.isDue(page.pageId())) {
                    scanNow(page.pageId());
                }
            });
        }
    }

    /** Goes on with what is stored. What is younger is still being tried by whoever requested it. */
    void resume() {
        Instant now = clock.instant();
        for (ScanRequest scan : trackedPages.pendingScans(MOST_AT_ONCE)) {
            boolean stillTried = Recent.isWithin(STILL_TRIED, scan.requestedAt(), now);
            if (!stillTried && !attempts.isPausing(scan.pageId(), scan.version())) {
                once(scan.version(), scan.pageId(), () -> lastAttempt(scan));
            }
        }
    }

    /** Hands over what is handed over again and again, unless it waits already. */
    private void once(Object what, long pageId, Runnable work) {
        Object piece = List.of(what, pageId);
        if (handedOver.add(piece)) {
            executor.run(key(pageId), () -> {
                handedOver.remove(piece);
                work.run();
            });
        }
    }

    int count() {
        return trackedPages.countPendingScans() + unstored.size();
    }

    private void store(ScanRequest scan, Runnable then) {
        try {
            trackedPages.add(scan);
        } catch (RuntimeException e) {
            // The first time may be a stop, at which the host takes the tables away before it stops us
            if (unstored.merge(scan, 1, Integer::sum) == 2) {
                LOG.warn("A scan of page {} cannot be stored yet; it is kept until it can", scan.pageId());
                LOG.debug("The scan of page {} was not stored", scan.pageId(), e);
            }
            executor.runAfter(UNTIL_STORED, key(scan.pageId()), () -> store(scan, then));
            return;
        }
        unstored.remove(scan);
        then.run();
    }

    /**
     * One try of several. The event of a change of status arrives before its transaction commits, and there is no version
     * to wait for; so the page is read again at every pause, and scanned again only when it differs.
     */
    private void attempt(ScanRequest scan, int tries, Optional<WikiPage> seen) {
        LOG.debug("Page {} is scanned for version {}, try {}", scan.pageId(), scan.version(), tries + 1);
        attempts.isFinished(scan.pageId(), scan.version(), () -> {
            Optional<WikiPage> page = pages.find(scan.pageId());
            boolean visible = visible(scan, page);
            if (visible && (tries == 0 || !scan.isOfAnyVersion() || !page.equals(seen))) {
                attempts.scan(scan.pageId(), page, publisher(scan, page));
            }
            boolean last = tries + 1 == PAUSES.size();
            if (visible && (last || !scan.isOfAnyVersion())) {
                trackedPages.done(scan.pageId(), scan.version());
            } else if (!last) {
                executor.runAfter(PAUSES.get(tries + 1), key(scan.pageId()), () -> attempt(scan, tries + 1, page));
            }
            return true;
        });
    }

    private void lastAttempt(ScanRequest scan) {
        boolean finished = attempts.isFinished(scan.pageId(), scan.version(), () -> {
            Optional<WikiPage> page = pages.find(scan.pageId());
            if (!visible(scan, page)) {
                return isOlder(scan, ROLLED_BACK);
            }
            attempts.scan(scan.pageId(), page, publisher(scan, page));
            return true;
        });
        if (finished || isOlder(scan, GIVEN_UP)) {
            trackedPages.done(scan.pageId(), scan.version());
        }
    }

    private void scanNow(long pageId) {
        attempts.isFinished(pageId, ScanRequest.ANY_VERSION, () -> {
            attempts.scan(pageId, pages.find(pageId), Optional.empty());
            return true;
        });
    }

    private boolean isOlder(ScanRequest scan, Duration age) {
        return clock.instant().isAfter(scan.requestedAt().plus(age));
    }

    private static boolean visible(ScanRequest scan, Optional<WikiPage> page) {
        return scan.isOfAnyVersion()
                || page.filter(found -> found.version() >= scan.version()).isPresent();
    }

    /** Who caused the scan, unless somebody else has published a newer version since. */
    private static Optional<String> publisher(ScanRequest scan, Optional<WikiPage> page) {
        boolean newer = !scan.isOfAnyVersion()
                && page.filter(found -> found.version() > scan.version()).isPresent();
        return Optional.of(scan.publisher()).filter(key -> !key.isEmpty() && !newer);
    }

    private static String key(long pageId) {
        return "page " + pageId;
    }
}
