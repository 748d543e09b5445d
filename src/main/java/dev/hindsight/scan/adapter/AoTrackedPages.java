package dev.hindsight.scan.adapter;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.approval.Approval;
import dev.hindsight.approval.ApprovalReason;
import dev.hindsight.frame.Columns;
import dev.hindsight.frame.Upsert;
import dev.hindsight.scan.PageScan;
import dev.hindsight.scan.TrackedPage;
import dev.hindsight.scan.TrackedPages;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import net.java.ao.DBParam;
import net.java.ao.Query;

/**
 * Known pages and waiting looks in Active Objects. Two nodes that add the same look at the same moment may both store
 * it; both are removed together. A page in a life that we do not know counts as unknown. Instants are kept to the
 * millisecond. Threads may share it.
 */
public final class AoTrackedPages implements TrackedPages {

    private final ActiveObjects ao;

    public AoTrackedPages(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public Optional<TrackedPage> find(long pageId) {
        return ao.executeInTransaction(() -> row(pageId).flatMap(AoTrackedPages::read));
    }

    @Override
    public void store(TrackedPage page) {
        Upsert.run(ao, () -> {
            PageRow row =
                    row(page.pageId()).orElseGet(() -> ao.create(PageRow.class, new DBParam("PAGE_ID", page.pageId())));
            row.setSpaceKey(Columns.ofText(page.spaceKey()));
            row.setVersion(page.version());
            row.setPublisher(Columns.ofText(page.publisher()));
            row.setLife(Columns.ofConstant(page.life()));
            row.setRestricted(page.restricted());
            row.setReadAt(page.readAt().toEpochMilli());
            row.save();
            return row;
        });
    }

    @Override
    public List<TrackedPage> readBefore(Instant instant, int limit) {
        Query query = Query.select()
                .where("READ_AT < ? AND LIFE = ?", instant.toEpochMilli(), Columns.ofConstant(TrackedPage.Life.CURRENT))
                .order("READ_AT, ID")
                .limit(limit);
        return ao.executeInTransaction(() -> Arrays.stream(ao.find(PageRow.class, query))
                .flatMap(row -> read(row).stream())
                .toList());
    }

    @Override
    public List<TrackedPage> after(long pageId, int limit) {
        Query query =
                Query.select().where("PAGE_ID > ?", pageId).order("PAGE_ID").limit(limit);
        return ao.executeInTransaction(() -> Arrays.stream(ao.find(PageRow.class, query))
                .flatMap(row -> read(row).stream())
                .toList());
    }

    private Optional<PageRow> row(long pageId) {
        return Arrays.stream(ao.find(PageRow.class, Query.select().where("PAGE_ID = ?", pageId)))
                .findFirst();
    }

    private static Optional<TrackedPage> read(PageRow row) {
        return Columns.constant(TrackedPage.Life.class, row.getLife())
                .map(life -> new TrackedPage(
                        row.getPageId(),
                        Columns.text(row.getSpaceKey()),
                        row.getVersion(),
                        Columns.text(row.getPublisher()),
                        life,
                        row.isRestricted(),
                        Instant.ofEpochMilli(row.getReadAt())));
    }

    @Override
    public Map<ApprovalReason, Approval> approvals(long pageId) {
        return ao.executeInTransaction(
                () -> row(pageId).map(ConsentColumns::read).orElseGet(Map::of));
    }

    @Override
    public void approval(long pageId, ApprovalReason obstacle, Approval approval) {
        change(pageId, row -> ConsentColumns.write(row, obstacle, approval.by(), approval.at()));
    }

    @Override
    public void withdraw(long pageId, ApprovalReason obstacle) {
        change(pageId, row -> ConsentColumns.write(row, obstacle, "", Instant.EPOCH));
    }

    /** Writes nothing but the columns that the change sets, so that who reads the page meanwhile loses nothing. */
    private void change(long pageId, Consumer<PageRow> change) {
        ao.executeInTransaction(() -> {
            Optional<PageRow> row = row(pageId);
            row.ifPresent(change.andThen(PageRow::save));
            return row.isPresent();
        });
    }

    @Override
    public void add(PageScan scan) {
        ao.executeInTransaction(() -> {
            boolean waits = ao.count(
                            PageScanRow.class,
                            Query.select().where("PAGE_ID = ? AND VERSION = ?", scan.pageId(), scan.version()))
                    > 0;
            if (!waits) {
                ao.create(
                        PageScanRow.class,
                        new DBParam("PAGE_ID", scan.pageId()),
                        new DBParam("VERSION", scan.version()),
                        new DBParam("PUBLISHER", Columns.ofText(scan.publisher())),
                        new DBParam("MARKED_AT", scan.requestedAt().toEpochMilli()));
            }
            return waits;
        });
    }

    @Override
    public List<PageScan> waiting(int limit) {
        Query query = Query.select().order("MARKED_AT, ID").limit(limit);
        return ao.executeInTransaction(() -> Arrays.stream(ao.find(PageScanRow.class, query))
                .map(row -> new PageScan(
                        row.getPageId(),
                        row.getVersion(),
                        Columns.text(row.getPublisher()),
                        Instant.ofEpochMilli(row.getMarkedAt())))
                .toList());
    }

    @Override
    public void done(long pageId, int version) {
        ao.executeInTransaction(
                () -> ao.deleteWithSQL(PageScanRow.class, "PAGE_ID = ? AND VERSION <= ?", pageId, version));
    }
}
