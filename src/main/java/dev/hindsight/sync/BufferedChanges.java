package dev.hindsight.sync;

import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.Cause;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What became of items in one run, stored some at a time: a transaction for each would cost more than what it writes.
 * What is lost when a node stops is done again: the issue is read anew, and what was written is found in it.
 */
final class BufferedChanges {

    private static final int MOST = 20;

    private final ActionItems items;
    private final Map<String, UnaryOperator<ActionItem>> changes = new LinkedHashMap<>();
    private final Map<String, Cause> causes = new LinkedHashMap<>();

    BufferedChanges(ActionItems items) {
        this.items = items;
    }

    /** Adds a change, which gets the item as it is by the time that it is stored. */
    void add(String uid, UnaryOperator<ActionItem> change) {
        add(uid, Cause.STEP, change);
    }

    /** Adds a change, with what brought it about. */
    void add(String uid, Cause cause, UnaryOperator<ActionItem> change) {
        causes.merge(uid, cause, Cause::and);
        changes.merge(uid, change, (first, second) -> item -> second.apply(first.apply(item)));
        if (changes.size() >= MOST) {
            store();
        }
    }

    /** Adds a change, and stores it at once with those that were added before. */
    void storeNow(String uid, UnaryOperator<ActionItem> change) {
        add(uid, change);
        store();
    }

    /** Stores what was added since the last time. */
    void store() {
        if (!changes.isEmpty()) {
            items.changeAll(Map.copyOf(changes), Map.copyOf(causes));
            changes.clear();
            causes.clear();
        }
    }
}
