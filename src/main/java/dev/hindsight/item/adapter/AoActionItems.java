package dev.hindsight.item.adapter;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.frame.Columns;
import dev.hindsight.frame.InLists;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.Change;
import dev.hindsight.item.History;
import dev.hindsight.item.ItemState;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.java.ao.DBParam;
import net.java.ao.Query;

/**
 * Action items in Active Objects. A change locks the item's row in the database before it reads it, so changes of one
 * item follow each other and none is lost, whether they come from threads of one node or from several nodes; it must
 * therefore be quick and must not wait for anything. Instants are kept to the millisecond. Threads may share it.
 */
public final class AoActionItems implements ActionItems {

    private static final String OLDEST_FIRST = "ID";

    private final ActiveObjects ao;
    private final Clock clock;
    private final ItemRows items;
    private final ChangeRows changes;

    public AoActionItems(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
        this.items = new ItemRows(ao);
        this.changes = new ChangeRows(ao);
    }

    @Override
    public List<ActionItem> ofPage(long pageId) {
        return find(Query.select().where("PAGE_ID = ?", pageId).order("POSITION, ID"));
    }

    @Override
    public Optional<ActionItem> find(String uid) {
        return ao.executeInTransaction(() -> items.find(uid));
    }

    @Override
    public List<ActionItem> elsewhere(Collection<String> hints, long pageId) {
        return findIn(
                "BLOCK_HINT", hints, "PAGE_ID <> ? AND STATE <> ?", pageId, Columns.ofConstant(ItemState.DETACHED));
    }

    @Override
    public List<ActionItem> ofIssues(String linkId, Collection<String> issueIds) {
        return findIn("ISSUE_ID", issueIds, "LINK_ID = ?", linkId);
    }

    @Override
    public List<ActionItem> due(Instant now, int limit) {
        return find(Query.select()
                .where("NEXT_AT <= ?", now.toEpochMilli())
                .order("NEXT_AT, ID")
                .limit(limit));
    }

    @Override
    public List<ActionItem> openReadBefore(Instant instant, int limit) {
        return find(Query.select()
                .where(
                        "SEEN_AT < ? AND STATE IN (?, ?) AND CATEGORY <> ?",
                        instant.toEpochMilli(),
                        ItemState.TRACKED.value(),
                        ItemState.MISSING.value(),
                        StatusCategory.DONE.value())
                .order("SEEN_AT, ID")
                .limit(limit));
    }

    @Override
    public List<ActionItem> openBehind(String linkId, int limit) {
        return find(Query.select()
                .where("LINK_ID = ? AND CATEGORY <> ?", linkId, StatusCategory.DONE.value())
                .order(OLDEST_FIRST)
                .limit(limit));
    }

    private List<ActionItem> find(Query query) {
        return ao.executeInTransaction(() -> items.find(query));
    }

    private List<ActionItem> findIn(String column, Collection<String> values, String and, Object... parameters) {
        return ao.executeInTransaction(() -> {
            List<ActionItem> found = new ArrayList<>();
            for (List<String> batch : InLists.of(values)) {
                found.addAll(items.find(Query.select()
                        .where(InLists.criterion(column, batch) + " AND " + and, InLists.parameters(batch, parameters))
                        .order(OLDEST_FIRST)));
            }
            return found;
        });
    }

    @Override
    public void add(ActionItem item) {
        ao.executeInTransaction(() -> {
            items.add(item);
            addTurn(item.uid());
            changes.add(History.begun(item, clock.instant()));
            return item;
        });
    }

    @Override
    public Optional<ActionItem> change(String uid, UnaryOperator<ActionItem> change) {
        return ao.executeInTransaction(() -> items.locked(uid).flatMap(row -> change(row, change)));
    }

    private Optional<ActionItem> change(ItemRow row, UnaryOperator<ActionItem> change) {
        Optional<ActionItem> held = items.read(row);
        held.ifPresent(before -> {
            ActionItem after = change.apply(before);
            ItemColumns.write(row, before, after);
            row.save();
            History.between(before, after, clock.instant()).forEach(changes::add);
        });
        return items.read(row);
    }

    @Override
    public Optional<ActionItem> acquireCreateLock(String uid, Instant now) {
        return ao.executeInTransaction(() -> items.locked(uid)
                .filter(this::waits)
                .filter(row -> ao.deleteWithSQL(CreateLockRow.class, "ITEM_UID = ?", uid) == 1)
                .flatMap(row ->
                        change(row, item -> item.withSchedule(item.schedule().intending(now)))));
    }

    private boolean waits(ItemRow row) {
        return items.read(row).filter(item -> item.state() == ItemState.WAITING).isPresent();
    }

    @Override
    public void releaseCreateLock(String uid) {
        ao.executeInTransaction(() -> {
            Optional<ItemRow> row = items.locked(uid);
            row.ifPresent(present -> {
                if (ao.count(CreateLockRow.class, Query.select().where("ITEM_UID = ?", uid)) == 0) {
                    addTurn(uid);
                }
                change(present, item -> item.withSchedule(item.schedule().withoutIntent()));
            });
            return row;
        });
    }

    private void addTurn(String uid) {
        ao.create(CreateLockRow.class, new DBParam("ITEM_UID", uid));
    }

    @Override
    public List<Change> history(String uid) {
        return ao.executeInTransaction(() -> changes.of(uid));
    }
}
