package dev.hindsight.scan;

import dev.hindsight.review.ReviewPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A page as it was when it was last scanned.
 *
 * @param pageId id of the page
 * @param spaceKey key of its space; empty text when it was never read
 * @param version the version that was last read; 0 when none was
 * @param publisher user key of who published it; empty text when not known
 * @param status what had become of it
 * @param restricted whether a view restriction was on it
 * @param readAt when it was last scanned, whether it could be read or not
 * @param problem why its present version could not be read; empty when it was
 * @param plan what its author planned of its reviews, as far as it can be read; empty when there is no plan on it
 */
public record TrackedPage(
        long pageId,
        String spaceKey,
        int version,
        String publisher,
        PageStatus status,
        boolean restricted,
        Instant readAt,
        Optional<ScanProblem> problem,
        Optional<ReviewPlan> plan) {

    public TrackedPage {
        plan = plan.map(ReviewPlan::readable);
    }

    /** What can become of a page. */
    public enum PageStatus {
        CURRENT("current"),
        TRASHED("trashed"),
        GONE("gone");

        private final String value;

        PageStatus(String value) {
            this.value = value;
        }

        /** The value as it is stored. */
        public String value() {
            return value;
        }
    }

    /** A page that was read. */
    public TrackedPage(
            long pageId,
            String spaceKey,
            int version,
            String publisher,
            PageStatus status,
            boolean restricted,
            Instant readAt) {
        this(pageId, spaceKey, version, publisher, status, restricted, readAt, Optional.empty());
    }

    /** A page without a plan of reviews. */
    public TrackedPage(
            long pageId,
            String spaceKey,
            int version,
            String publisher,
            PageStatus status,
            boolean restricted,
            Instant readAt,
            Optional<ScanProblem> problem) {
        this(pageId, spaceKey, version, publisher, status, restricted, readAt, problem, Optional.empty());
    }

    /** User key or user name of who calls its reviews; empty text when its author named nobody. */
    public String facilitator() {
        return plan.map(ReviewPlan::facilitator).orElse("");
    }

    /** The go-live of what it is about; empty when its author gave none. */
    public Optional<LocalDate> goLive() {
        return plan.flatMap(ReviewPlan::from);
    }

    /** After how many days it is reviewed, in rising order; none when its author gave none. */
    public List<Integer> reviewDays() {
        return plan.map(ReviewPlan::days).orElse(List.of());
    }

    /** A page of which nothing was read yet. */
    static TrackedPage unread(long pageId, Instant at) {
        return new TrackedPage(pageId, "", 0, "", PageStatus.CURRENT, false, at);
    }

    /** Whether it is a current page that was read in this version. */
    boolean isCurrentIn(int readVersion) {
        return status == PageStatus.CURRENT && version == readVersion;
    }

    /** Whether a current page was scanned in a version or a newer one, even if that could not be read. */
    public boolean isScannedIn(int viewed) {
        return status == PageStatus.CURRENT
                && (version >= viewed
                        || problem.filter(found -> found.version() >= viewed).isPresent());
    }

    /** Why a version or a newer one could not be read; empty when it was, or was not tried. */
    public Optional<ScanProblem> problemOf(int viewed) {
        return problem.filter(found -> found.version() >= viewed);
    }

    /** The page with another status, found at an instant; what could not be read of it matters no more. */
    TrackedPage withStatus(PageStatus changed, Instant at) {
        return changed(spaceKey, changed, restricted, at, Optional.empty());
    }

    /** The page that could not be read at an instant. */
    TrackedPage withProblem(ScanProblem found, Instant at) {
        return changed(spaceKey, status, restricted, at, Optional.of(found));
    }

    /** The page with what is known of it even if its text cannot be read. */
    TrackedPage in(String space, boolean nowRestricted) {
        return changed(space, PageStatus.CURRENT, nowRestricted, readAt, problem);
    }

    private TrackedPage changed(
            String space, PageStatus now, boolean nowRestricted, Instant at, Optional<ScanProblem> found) {
        return new TrackedPage(pageId, space, version, publisher, now, nowRestricted, at, found, plan);
    }

    /** The page with what its author planned of its reviews. */
    TrackedPage withReviews(Optional<ReviewPlan> planned) {
        return new TrackedPage(pageId, spaceKey, version, publisher, status, restricted, readAt, problem, planned);
    }
}
