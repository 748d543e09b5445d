package dev.hindsight.item.adapter;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.frame.Columns;
import dev.hindsight.frame.Table;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems.LastChange;
import dev.hindsight.item.Change;
import dev.hindsight.item.SyncSchedule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows of action items. A row that cannot be read, since a newer release left an unknown state in it, counts as
 * absent and is logged once. Runs in its caller's transaction and begins none.
 */
final class ItemRows {

    private static final Logger LOG = LoggerFactory.getLogger(ItemRows.class);

    /** Selects the items whose next step is further ahead than {@link SyncSchedule#isDue} believes. */
    static final String DISBELIEVED = "NEXT_AT > ? AND (UNREADABLE = 0 OR NEXT_AT > ?)";

    private static final String OF_PAGE = "POSITION, ID";

    private final Table<ItemRow> rows;
    private final RememberedItems remembered = new RememberedItems();
    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    ItemRows(ActiveObjects ao) {
        this.rows = new Table<>(ao, ItemRow.class);
    }

    Table<ItemRow> table() {
        return rows;
    }

    /** The parameters of {@link #DISBELIEVED}. */
    static Object[] disbelieved(Instant now) {
        return new Object[] {
            now.plus(SyncSchedule.FURTHEST).toEpochMilli(),
            now.plus(SyncSchedule.FURTHEST_UNREADABLE).toEpochMilli()
        };
    }

    List<ActionItem> find(Query query) {
        return read(rows.find(query));
    }

    /** Those of a page, in the order of their blocks. */
    List<ActionItem> ofPage(long pageId) {
        List<RememberedItems.Stamp> stamps = new ArrayList<>();
        rows.stream(
                Query.select("ID, REVISION").where("PAGE_ID = ?", pageId).order(OF_PAGE),
                row -> stamps.add(new RememberedItems.Stamp(row.getID(), row.getRevision())));
        return remembered
                .all(stamps)
                .orElseGet(() -> rows
                        .find(Query.select().where("PAGE_ID = ?", pageId).order(OF_PAGE))
                        .stream()
                        .flatMap(row -> remembered(row).stream())
                        .toList());
    }

    /** Those of some pages; whole rows are read of those alone that are not remembered. */
    List<ActionItem> ofPages(Collection<Long> pageIds) {
        List<RememberedItems.Stamp> stamps = new ArrayList<>();
        streamOf(pageIds, "ID, REVISION", row -> stamps.add(new RememberedItems.Stamp(row.getID(), row.getRevision())));
        List<ActionItem> found = new ArrayList<>(stamps.size());
        for (List<Integer> some : Table.partsOf(remembered.addTo(found, stamps))) {
            rows.find(Query.select().where(Table.in("ID", some), some.toArray()))
                    .forEach(row -> remembered(row).ifPresent(found::add));
        }
        return found;
    }

    /** When those of some pages last changed, by uid. */
    Map<String, LastChange> lastChanges(Collection<Long> pageIds) {
        Map<String, LastChange> changes = new HashMap<>();
        streamOf(
                pageIds,
                "ID, ITEM_UID, CHANGED_AT, ISSUE_CHANGED_AT",
                row -> changes.put(
                        row.getItemUid(),
                        new LastChange(Columns.instant(row.getChangedAt()), Columns.instant(row.getIssueChangedAt()))));
        return changes;
    }

    private void streamOf(Collection<Long> pageIds, String columns, Consumer<ItemRow> each) {
        for (List<Long> some : Table.partsOf(pageIds)) {
            rows.stream(Query.select(columns).where(Table.in("PAGE_ID", some), some.toArray()), each);
        }
    }

    /** Notes in an item's row when the newest of its lines happened; those of Jira tell its time. */
    static void noteChanges(ItemRow row, List<Change> lines) {
        for (Change line : lines) {
            long at = line.at().toEpochMilli();
            if (line.tellsOfIssue()) {
                row.setIssueChangedAt(later(row.getIssueChangedAt(), at));
            } else {
                row.setChangedAt(later(row.getChangedAt(), at));
            }
        }
    }

    private static long later(@Nullable Long stored, long at) {
        return stored == null ? at : Math.max(stored, at);
    }

    private Optional<ActionItem> remembered(ItemRow row) {
        Optional<ActionItem> item = read(row);
        remembered.remember(row, item);
        return item;
    }

    List<ActionItem> findIn(String column, Collection<String> values, String and, Object... parameters) {
        return read(rows.findIn(column, values, and, parameters));
    }

    /**
     * The different values of a column, by one query for each: Active Objects has no {@code DISTINCT} for anything but ids,
     * and an index over all columns named here leads from one value to the next. Not every database finds it unless the rows
     * are ordered by all of them.
     *
     * @param columns the column last, and before it those of which a value is given
     */
    List<String> distinct(List<String> columns, Function<ItemRow, @Nullable String> value, Object... given) {
        List<String> values = new ArrayList<>();
        Optional<String> next = after("", columns, value, given);
        while (next.isPresent()) {
            values.add(next.get());
            next = after(next.get(), columns, value, given);
        }
        return values;
    }

    private Optional<String> after(
            String last, List<String> columns, Function<ItemRow, @Nullable String> value, Object... given) {
        List<Object> parameters = new ArrayList<>(List.of(given));
        parameters.add(last);
        Query query = Query.select()
                .where(String.join(" = ? AND ", columns) + " > ?", parameters.toArray())
                .order(String.join(", ", columns))
                .limit(1);
        return rows.find(query).stream().map(value).filter(Objects::nonNull).findFirst();
    }

    List<ItemRow> rows(Collection<String> uids) {
        return rows.findIn("ITEM_UID", uids, "");
    }

    /**
     * Locks rows until the transaction ends, and reads them after that, so that two nodes cannot both change what they
     * read before; always in the same order, so that no two wait for each other. Active Objects has no {@code SELECT …
     * FOR UPDATE}; writing the uid over itself locks as well.
     */
    List<ItemRow> locked(Collection<ItemRow> unlocked) {
        List<String> uids = new ArrayList<>();
        unlocked.stream().sorted(Comparator.comparing(ItemRow::getItemUid)).forEach(row -> {
            row.setItemUid(row.getItemUid());
            row.save();
            uids.add(row.getItemUid());
        });
        return rows(uids);
    }

    Optional<ActionItem> read(ItemRow row) {
        Optional<ActionItem> item = ItemColumns.read(row);
        if (item.isEmpty() && logged.add(row.getItemUid())) {
            LOG.warn("Action item {} is left out: its state '{}' is unknown", row.getItemUid(), row.getState());
        }
        return item;
    }

    private List<ActionItem> read(List<ItemRow> found) {
        return found.stream().flatMap(row -> read(row).stream()).toList();
    }

    void add(ActionItem item, Instant now) {
        Map<String, Object> values = new HashMap<>(ItemColumns.values(item));
        values.put("CHANGED_AT", now.toEpochMilli());
        rows.add(values);
    }
}
