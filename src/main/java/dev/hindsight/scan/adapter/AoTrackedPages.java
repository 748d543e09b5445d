package dev.hindsight.scan.adapter;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.frame.Columns;
import dev.hindsight.frame.Table;
import dev.hindsight.review.ReviewDays;
import dev.hindsight.review.ReviewPlan;
import dev.hindsight.scan.ScanProblem;
import dev.hindsight.scan.ScanRequest;
import dev.hindsight.scan.TrackedPage;
import dev.hindsight.scan.TrackedPage.PageStatus;
import dev.hindsight.scan.TrackedPages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;

/**
 * Tracked pages and pending scans in Active Objects. Two nodes that add the same scan at the same moment may both store
 * it; both are removed together. A page in a status that we do not know counts as unknown. Instants are kept to the
 * millisecond.
 */
public final class AoTrackedPages implements TrackedPages {

    /** The length of a column of text. */
    private static final int LIMIT = 255;

    private final Table<PageRow> pages;
    private final Table<PageScanRow> scans;

    public AoTrackedPages(ActiveObjects ao) {
        this.pages = new Table<>(ao, PageRow.class);
        this.scans = new Table<>(ao, PageScanRow.class);
    }

    @Override
    public Optional<TrackedPage> find(long pageId) {
        return pages.transaction(() -> row(pageId).flatMap(AoTrackedPages::read));
    }

    @Override
    public void store(TrackedPage page) {
        pages.upsert(() -> {
            PageRow row = row(page.pageId()).orElseGet(() -> pages.add(Map.of("PAGE_ID", page.pageId())));
            row.setSpaceKey(Columns.ofText(page.spaceKey()));
            row.setVersion(page.version());
            row.setPublisher(Columns.ofText(page.publisher()));
            row.setStatus(page.status().value());
            row.setRestricted(page.restricted());
            row.setReviewed(page.plan().isPresent());
            row.setFacilitator(Columns.ofText(page.facilitator(), LIMIT));
            row.setGoLive(page.goLive().map(LocalDate::toString).orElse(null));
            row.setReviewDays(Columns.ofText(
                    page.reviewDays().stream().map(String::valueOf).collect(Collectors.joining(","))));
            row.setReadAt(page.readAt().toEpochMilli());
            setProblem(row, page.problem());
            row.save();
            return row;
        });
    }

    private static void setProblem(PageRow row, Optional<ScanProblem> problem) {
        row.setProblem(problem.map(found -> found.code().value()).orElse(null));
        row.setProblemVersion(problem.map(ScanProblem::version).orElse(null));
        row.setProblemLine(problem.map(ScanProblem::line).orElse(null));
        row.setProblemSince(Columns.ofInstant(problem.map(ScanProblem::since)));
        row.setProblemTries(problem.map(ScanProblem::tries).orElse(null));
        row.setRetryAt(Columns.ofInstant(problem.flatMap(ScanProblem::retryAt)));
    }

    @Override
    public List<TrackedPage> readBefore(Instant instant, Instant now, int limit) {
        return pages.transaction(() -> {
            List<TrackedPage> read = new ArrayList<>(currentRead("READ_AT < ?", instant, limit));
            // By a query of its own: a condition with OR would read every row
            if (read.size() < limit) {
                read.addAll(currentRead("READ_AT > ?", now, limit - read.size()));
            }
            return read;
        });
    }

    private List<TrackedPage> currentRead(String when, Instant instant, int limit) {
        return find(Query.select()
                .where(when + " AND STATUS = ?", instant.toEpochMilli(), PageStatus.CURRENT.value())
                .order("READ_AT, ID")
                .limit(limit));
    }

    @Override
    public List<TrackedPage> after(long pageId, int limit) {
        return find(Query.select().where("PAGE_ID > ?", pageId).order("PAGE_ID").limit(limit));
    }

    @Override
    public List<TrackedPage> inSpace(String spaceKey, long pageId, int limit) {
        return find(Query.select()
                .where("SPACE_KEY = ? AND STATUS = ? AND PAGE_ID > ?", spaceKey, PageStatus.CURRENT.value(), pageId)
                .order("PAGE_ID")
                .limit(limit));
    }

    @Override
    public List<TrackedPage> unreadable(int limit) {
        return find(Query.select()
                .where("PROBLEM IS NOT NULL")
                .order("PROBLEM_SINCE, PAGE_ID")
                .limit(limit));
    }

    @Override
    public int countUnreadable() {
        return pages.transaction(() -> pages.count("PROBLEM IS NOT NULL"));
    }

    @Override
    public List<TrackedPage> retriesDue(Instant by, int limit) {
        return find(Query.select()
                .where("RETRY_AT <= ?", by.toEpochMilli())
                .order("RETRY_AT, ID")
                .limit(limit));
    }

    private List<TrackedPage> find(Query query) {
        return pages.transaction(() ->
                pages.find(query).stream().flatMap(row -> read(row).stream()).toList());
    }

    @Override
    public int count() {
        return pages.transaction(() -> pages.count("STATUS = ?", PageStatus.CURRENT.value()));
    }

    private Optional<PageRow> row(long pageId) {
        return pages.first("PAGE_ID = ?", pageId);
    }

    private static Optional<TrackedPage> read(PageRow row) {
        return Columns.constant(PageStatus.values(), PageStatus::value, row.getStatus())
                .map(status -> new TrackedPage(
                        row.getPageId(),
                        Columns.text(row.getSpaceKey()),
                        row.getVersion(),
                        Columns.text(row.getPublisher()),
                        status,
                        row.isRestricted(),
                        Instant.ofEpochMilli(row.getReadAt()),
                        problem(row),
                        Optional.of(row).filter(PageRow::isReviewed).map(AoTrackedPages::plan)));
    }

    private static ReviewPlan plan(PageRow row) {
        return new ReviewPlan(
                Columns.text(row.getFacilitator()),
                Columns.day(row.getGoLive()),
                ReviewDays.in(Columns.text(row.getReviewDays())).orElse(List.of()),
                List.of());
    }

    /** A problem that a newer release has found counts as a failure, which is tried again. */
    private static Optional<ScanProblem> problem(PageRow row) {
        return Columns.instant(row.getProblemSince())
                .map(since -> new ScanProblem(
                        Columns.constant(ScanProblem.Code.values(), ScanProblem.Code::value, row.getProblem())
                                .orElse(ScanProblem.Code.FAILED),
                        number(row.getProblemVersion()),
                        number(row.getProblemLine()),
                        since,
                        number(row.getProblemTries()),
                        Columns.instant(row.getRetryAt())));
    }

    private static int number(@Nullable Integer stored) {
        return stored == null ? 0 : stored;
    }

    @Override
    public void add(ScanRequest scan) {
        scans.transaction(() -> {
            boolean pending = scans.count("PAGE_ID = ? AND VERSION = ?", scan.pageId(), scan.version()) > 0;
            if (!pending) {
                Map<String, Object> values = new HashMap<>();
                values.put("PAGE_ID", scan.pageId());
                values.put("VERSION", scan.version());
                values.put("REQUESTED_AT", scan.requestedAt().toEpochMilli());
                values.put("FIRST_BLOCKS", scan.first());
                if (!scan.publisher().isEmpty()) {
                    values.put("PUBLISHER", scan.publisher());
                }
                scans.add(values);
            }
            return pending;
        });
    }

    @Override
    public List<ScanRequest> pendingScans(int limit) {
        return pending(Query.select().order("REQUESTED_AT, ID").limit(limit));
    }

    @Override
    public List<ScanRequest> pendingScansOf(long pageId) {
        return pending(Query.select().where("PAGE_ID = ?", pageId).order("REQUESTED_AT, ID"));
    }

    private List<ScanRequest> pending(Query query) {
        return scans.transaction(() -> scans.find(query).stream()
                .map(row -> new ScanRequest(
                        row.getPageId(),
                        row.getVersion(),
                        Columns.text(row.getPublisher()),
                        Instant.ofEpochMilli(row.getRequestedAt()),
                        row.isFirstBlocks()))
                .toList());
    }

    @Override
    public int countPendingScans() {
        return scans.transaction(scans::count);
    }

    @Override
    public void done(long pageId, int version) {
        // A scan of any version waits for what has no version, such as a move, and is done by itself
        int from = Math.min(version, ScanRequest.ANY_VERSION + 1);
        scans.transaction(() -> scans.remove("PAGE_ID = ? AND VERSION >= ? AND VERSION <= ?", pageId, from, version));
    }
}
