package dev.hindsight.scan;

import dev.hindsight.wiki.WikiPage;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scans pages and notifies the listener; logs only once that a page cannot be read. */
final class ScanAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(ScanAttempts.class);

    private final ScanPage scanPage;
    private final ScanListener listener;

    /** Pages that have been logged as unreadable. */
    private final Set<Long> unreadable = ConcurrentHashMap.newKeySet();

    ScanAttempts(ScanPage scanPage, ScanListener listener) {
        this.scanPage = scanPage;
        this.listener = listener;
    }

    /** Scans a page as it was found; fails when it cannot be read. */
    void scan(long pageId, Optional<WikiPage> page, Optional<String> publisher) {
        scanPage.scan(pageId, page, publisher);
        listener.pageScanned(pageId);
    }

    /** The same, giving whether it could be read. */
    boolean succeeds(long pageId, Optional<WikiPage> page, Optional<String> publisher) {
        try {
            scan(pageId, page, publisher);
            unreadable.remove(pageId);
            return true;
        } catch (RuntimeException | LinkageError e) {
            if (unreadable.add(pageId)) {
                LOG.error("Page {} could not be read", pageId, e);
            }
            return false;
        }
    }
}
