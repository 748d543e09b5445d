package dev.hindsight.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.action.Consent;
import dev.hindsight.action.KnownPage;
import dev.hindsight.action.KnownPages;
import dev.hindsight.action.Look;
import dev.hindsight.action.Obstacle;
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
public final class AoKnownPages implements KnownPages {

    private final ActiveObjects ao;

    public AoKnownPages(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public Optional<KnownPage> find(long pageId) {
        return ao.executeInTransaction(() -> row(pageId).flatMap(AoKnownPages::read));
    }

    @Override
    public void store(KnownPage page) {
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
    public List<KnownPage> readBefore(Instant instant, int limit) {
        Query query = Query.select()
                .where("READ_AT < ? AND LIFE = ?", instant.toEpochMilli(), Columns.ofConstant(KnownPage.Life.CURRENT))
                .order("READ_AT, ID")
                .limit(limit);
        return ao.executeInTransaction(() -> Arrays.stream(ao.find(PageRow.class, query))
                .flatMap(row -> read(row).stream())
                .toList());
    }

    @Override
    public List<KnownPage> after(long pageId, int limit) {
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

    private static Optional<KnownPage> read(PageRow row) {
        return Columns.constant(KnownPage.Life.class, row.getLife())
                .map(life -> new KnownPage(
                        row.getPageId(),
                        Columns.text(row.getSpaceKey()),
                        row.getVersion(),
                        Columns.text(row.getPublisher()),
                        life,
                        row.isRestricted(),
                        Instant.ofEpochMilli(row.getReadAt())));
    }

    @Override
    public Map<Obstacle, Consent> consents(long pageId) {
        return ao.executeInTransaction(
                () -> row(pageId).map(ConsentColumns::read).orElseGet(Map::of));
    }

    @Override
    public void consent(long pageId, Obstacle obstacle, Consent consent) {
        change(pageId, row -> ConsentColumns.write(row, obstacle, consent.by(), consent.at()));
    }

    @Override
    public void withdraw(long pageId, Obstacle obstacle) {
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
    public void add(Look look) {
        ao.executeInTransaction(() -> {
            boolean waits = ao.count(
                            LookRow.class,
                            Query.select().where("PAGE_ID = ? AND VERSION = ?", look.pageId(), look.version()))
                    > 0;
            if (!waits) {
                ao.create(
                        LookRow.class,
                        new DBParam("PAGE_ID", look.pageId()),
                        new DBParam("VERSION", look.version()),
                        new DBParam("PUBLISHER", Columns.ofText(look.publisher())),
                        new DBParam("MARKED_AT", look.markedAt().toEpochMilli()));
            }
            return waits;
        });
    }

    @Override
    public List<Look> waiting(int limit) {
        Query query = Query.select().order("MARKED_AT, ID").limit(limit);
        return ao.executeInTransaction(() -> Arrays.stream(ao.find(LookRow.class, query))
                .map(row -> new Look(
                        row.getPageId(),
                        row.getVersion(),
                        Columns.text(row.getPublisher()),
                        Instant.ofEpochMilli(row.getMarkedAt())))
                .toList());
    }

    @Override
    public void done(long pageId, int version) {
        ao.executeInTransaction(() -> ao.deleteWithSQL(LookRow.class, "PAGE_ID = ? AND VERSION <= ?", pageId, version));
    }
}
