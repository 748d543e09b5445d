package dev.hindsight.item.adapter;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.frame.Table;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems.CreationRequest;
import dev.hindsight.item.ItemState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rights to create the issues of items, a row each. Who acquires some has locked their items first. Runs in its
 * caller's transaction and begins none.
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
        Map<String, ItemRow> waiting = new TreeMap<>();
        items.locked(items.rows(requests.keySet())).stream()
                .filter(row -> items.read(row).filter(CreateLocks::waits).isPresent())
                .forEach(row -> waiting.put(row.getItemUid(), row));
        List<String> free = locks.findIn("ITEM_UID", waiting.keySet(), "").stream()
                .map(CreateLockRow::getItemUid)
                .toList();
        waiting.keySet().retainAll(free);
        if (locks.removeIn("ITEM_UID", free) != free.size()) {
            throw new IllegalStateException("Somebody else acquired the right to create an issue of one of " + free);
        }
        return waiting.values().stream()
                .flatMap(row ->
                        Optional.ofNullable(requests.get(row.getItemUid()))
                                .map(request -> requested(row, request))
                                .stream())
                .toList();
    }

    private static boolean waits(ActionItem item) {
        return item.state() == ItemState.WAITING && item.issue().isEmpty();
    }

    private static ActionItem requested(ItemRow row, CreationRequest request) {
        ActionItem item = ItemColumns.read(row).orElseThrow();
        ActionItem requested = item.withSynced(request.sent())
                .withSchedule(item.schedule().creating(request.creation(), request.actor(), request.until()));
        ItemColumns.write(row, item, requested);
        row.save();
        return ItemColumns.read(row).orElseThrow();
    }
}
