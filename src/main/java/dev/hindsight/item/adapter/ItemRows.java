package dev.hindsight.item.adapter;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.item.ActionItem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows of action items. Runs in its caller's transaction and begins none. A row that cannot be read, since a newer
 * release left an unknown state in it, counts as absent and is logged once. Threads may share it.
 */
final class ItemRows {

    private static final Logger LOG = LoggerFactory.getLogger(ItemRows.class);

    private final ActiveObjects ao;
    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    ItemRows(ActiveObjects ao) {
        this.ao = ao;
    }

    List<ActionItem> find(Query query) {
        return Arrays.stream(ao.find(ItemRow.class, query))
                .flatMap(row -> read(row).stream())
                .toList();
    }

    Optional<ActionItem> find(String uid) {
        return row(uid).flatMap(this::read);
    }

    /**
     * The row of an item, locked until the transaction ends and read after that, so that two nodes cannot both change
     * what they read before. Active Objects has no {@code SELECT … FOR UPDATE}; writing the uid over itself locks as well.
     */
    Optional<ItemRow> locked(String uid) {
        return row(uid).flatMap(row -> {
            row.setItemUid(uid);
            row.save();
            return row(uid);
        });
    }

    private Optional<ItemRow> row(String uid) {
        return Arrays.stream(ao.find(ItemRow.class, Query.select().where("ITEM_UID = ?", uid)))
                .findFirst();
    }

    Optional<ActionItem> read(ItemRow row) {
        Optional<ActionItem> item = ItemColumns.read(row);
        if (item.isEmpty() && logged.add(row.getItemUid())) {
            LOG.warn("Action item {} is left out: its state '{}' is unknown", row.getItemUid(), row.getState());
        }
        return item;
    }

    void add(ActionItem item) {
        ItemRow row = ao.create(ItemRow.class, new DBParam("ITEM_UID", item.uid()));
        ItemColumns.fill(row, item);
        row.save();
    }
}
