package dev.hindsight.item.adapter;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.frame.Table;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems.CreationRequest;
import dev.hindsight.item.ItemState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rights to create the issues of items, a row each. Several are acquired in one order, whoever acquires them, so that
 * no two nodes wait for each other. Runs in its caller's transaction and begins none.
 */
final class CreateLocks {

    private final Table<CreateLockRow> locks;
    private final ItemRows items;

    CreateLocks(ActiveObjects ao, ItemRows items) {
        this.locks = new Table<>(ao, CreateLockRow.class);
        this.items = items;
    }

    void add(String uid) {
        locks.add(Map.of("ITEM_UID", uid));
    }

    void putBack(String uid) {
        if (locks.count("ITEM_UID = ?", uid) == 0) {
            add(uid);
        }
    }

    /** Acquires rights, and stores with each what is going to be requested. */
    List<ActionItem> acquire(Map<String, CreationRequest> requests) {
        List<ActionItem> acquired = new ArrayList<>();
        new TreeMap<>(requests)
                .forEach((uid, request) -> items.row(uid)
                        .flatMap(items::locked)
                        .flatMap(row -> items.read(row)
                                .filter(CreateLocks::waits)
                                .filter(item -> locks.remove("ITEM_UID = ?", uid) == 1)
                                .map(item -> requested(row, item, request)))
                        .ifPresent(acquired::add));
        return acquired;
    }

    private static boolean waits(ActionItem item) {
        return item.state() == ItemState.WAITING && item.issue().isEmpty();
    }

    private static ActionItem requested(ItemRow row, ActionItem item, CreationRequest request) {
        ActionItem requested = item.withSynced(request.sent())
                .withSchedule(item.schedule().creating(request.creation(), request.until()));
        ItemColumns.write(row, item, requested);
        row.save();
        return ItemColumns.read(row).orElseThrow();
    }
}
