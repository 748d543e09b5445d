package dev.hindsight.scan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The pages that have been scanned, and the scans that are pending. */
public interface TrackedPages {

    /** What was last read of a page. */
    Optional<TrackedPage> find(long pageId);

    /** Stores what was read of a page, over what was known of it. */
    void store(TrackedPage page);

    /** Current pages that were last scanned before an instant, oldest first; then those that a wrong clock has scanned after {@code now}. */
    List<TrackedPage> readBefore(Instant instant, Instant now, int limit);

    /** Pages whose ids are greater than {@code pageId}, lowest first, in any status. */
    List<TrackedPage> after(long pageId, int limit);

    /** Current pages that were in a space when they were scanned and whose ids are greater than {@code pageId}, lowest first. */
    List<TrackedPage> inSpace(String spaceKey, long pageId, int limit);

    /** Pages whose present version could not be read, longest first. */
    List<TrackedPage> unreadable(int limit);

    /** How many pages could not be read. */
    int countUnreadable();

    /** Pages that could not be read and are to be tried again by an instant, soonest first. */
    List<TrackedPage> retriesDue(Instant by, int limit);

    /** How many current pages there are. */
    int count();

    /** Adds a scan, unless one of the same page and version is pending already. */
    void add(ScanRequest scan);

    /** The scans that are pending, oldest first. */
    List<ScanRequest> pendingScans(int limit);

    /** The scans of a page that are pending. */
    List<ScanRequest> pendingScansOf(long pageId);

    /** How many scans are pending. */
    int countPendingScans();

    /** Removes the scans of a page up to a version; those of any version only where that is given. */
    void done(long pageId, int version);
}
