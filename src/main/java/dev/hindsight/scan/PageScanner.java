package dev.hindsight.scan;

import dev.hindsight.sync.ReconcileItems;
import dev.hindsight.wiki.KeyedExecutor;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import dev.hindsight.wiki.WikiPage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at pages after something happened to them. It is told from inside the page's own transaction, and therefore
 * does nothing there but hand the news over: a failed statement of ours would destroy the user's save. The worker
 * stores the wish to look, so that a stopped node loses nothing, and waits until the version can be seen. Threads may
 * share it.
 */
public final class PageScanner {

    private static final Logger LOG = LoggerFactory.getLogger(PageScanner.class);

    /** How long to wait for a version to be seen, before each try. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ZERO, Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofSeconds(3));

    /** A version that is not to be seen after this long was rolled back. */
    private static final Duration ROLLED_BACK = Duration.ofMinutes(1);

    /** Whoever marked a page has looked at it after this long, or has stopped. */
    private static final Duration STILL_TRIED = Duration.ofSeconds(30);

    /** A page that could not be read for this long has something that trying again does not mend. */
    private static final Duration GIVEN_UP = Duration.ofHours(1);

    private static final Duration SECOND_LOOK = Duration.ofDays(1);
    private static final int MOST_AT_ONCE = 200;
    private static final int ANY_VERSION = 0;

    private final Pages pages;
    private final TrackedPages trackedPages;
    private final AfterReading reading;
    private final Clock clock;
    /** Pages of which the log was told already. */
    private final Set<Long> unreadable = ConcurrentHashMap.newKeySet();

    public PageScanner(Pages pages, TrackedPages trackedPages, AfterReading reading, Clock clock) {
        this.pages = pages;
        this.trackedPages = trackedPages;
        this.reading = reading;
        this.clock = clock;
    }

    /** How a page is read, and what follows. */
    public record AfterReading(ScanPage readPage, ReconcileItems reconcile, KeyedExecutor executor, Users users) {}

    /**
     * Notes that a page should be looked at, and returns at once without a statement to the database.
     *
     * @param pageId id of the page
     * @param version the version that must be visible first; 0 when it is not the version that changed
     * @param publisher user key of who caused it; empty text when not known
     */
    public void mark(long pageId, int version, String publisher) {
        PageScan scan = new PageScan(pageId, version, publisher, clock.instant());
        reading.executor().run(lane(pageId), () -> {
            trackedPages.add(scan);
            attempt(scan, 0, Optional.empty());
        });
    }

    /** Notes that a page should be looked at as it is now, in the name of the current user. */
    public void markByCurrentUser(long pageId) {
        mark(pageId, ANY_VERSION, reading.users().current().map(User::key).orElse(""));
    }

    /** Looks once at a page as it is by now, in the name of whoever published it. */
    public void again(long pageId) {
        PageScan scan = new PageScan(pageId, ANY_VERSION, "", clock.instant());
        reading.executor().run(lane(pageId), () -> {
            trackedPages.add(scan);
            lastAttempt(scan);
        });
    }

    /** Takes up the looks that wait, such as those of a node that stopped. The younger ones are still being tried. */
    public void takeUp() {
        Instant young = clock.instant().minus(STILL_TRIED);
        for (PageScan scan : trackedPages.waiting(MOST_AT_ONCE)) {
            if (!scan.requestedAt().isAfter(young)) {
                reading.executor().run(lane(scan.pageId()), () -> lastAttempt(scan));
            }
        }
    }

    /** Looks again at pages that nobody has looked at for a day: not every change is told. */
    public void lookAgain() {
        for (TrackedPage page : trackedPages.readBefore(clock.instant().minus(SECOND_LOOK), MOST_AT_ONCE)) {
            reading.executor().run(lane(page.pageId()), () -> read(page.pageId(), Optional.empty()));
        }
    }

    /**
     * One try of several. A life event is told before its transaction ends, and no version says when it has; so such a
     * look is repeated at every pause, and costs little while the page is as it was seen.
     */
    private void attempt(PageScan scan, int tries, Optional<WikiPage> seen) {
        LOG.debug("Page {} is looked at for version {}, try {}", scan.pageId(), scan.version(), tries + 1);
        Optional<WikiPage> page = pages.find(scan.pageId());
        boolean visible = visible(scan, page);
        if (visible && (tries == 0 || scan.version() != ANY_VERSION || !page.equals(seen))) {
            read(scan.pageId(), publisher(scan, page));
        }
        boolean last = tries + 1 == PAUSES.size();
        if (visible && (last || scan.version() != ANY_VERSION)) {
            trackedPages.done(scan.pageId(), scan.version());
        } else if (!last) {
            reading.executor()
                    .runAfter(PAUSES.get(tries + 1), lane(scan.pageId()), () -> attempt(scan, tries + 1, page));
        }
    }

    private void lastAttempt(PageScan scan) {
        Optional<WikiPage> page = pages.find(scan.pageId());
        boolean visible = visible(scan, page);
        boolean read = visible && couldBeRead(scan, page);
        Instant end = scan.requestedAt().plus(visible ? GIVEN_UP : ROLLED_BACK);
        if (read || clock.instant().isAfter(end)) {
            trackedPages.done(scan.pageId(), scan.version());
        }
    }

    private boolean couldBeRead(PageScan scan, Optional<WikiPage> page) {
        try {
            read(scan.pageId(), publisher(scan, page));
            unreadable.remove(scan.pageId());
            return true;
        } catch (RuntimeException e) {
            if (unreadable.add(scan.pageId())) {
                LOG.error("Page {} could not be read", scan.pageId(), e);
            }
            return false;
        }
    }

    private void read(long pageId, Optional<String> publisher) {
        reading.readPage().read(pageId, publisher);
        reading.reconcile().run();
    }

    private static boolean visible(PageScan scan, Optional<WikiPage> page) {
        return scan.version() == ANY_VERSION
                || page.filter(found -> found.version() >= scan.version()).isPresent();
    }

    /** Who caused the look, unless somebody else has published a newer version since. */
    private static Optional<String> publisher(PageScan scan, Optional<WikiPage> page) {
        boolean newer = scan.version() != ANY_VERSION
                && page.filter(found -> found.version() > scan.version()).isPresent();
        return Optional.of(scan.publisher()).filter(key -> !key.isEmpty() && !newer);
    }

    private static String lane(long pageId) {
        return "page " + pageId;
    }
}
