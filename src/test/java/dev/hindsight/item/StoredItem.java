package dev.hindsight.item;

import java.util.List;
import java.util.Optional;

/** One item as it is stored. */
public final class StoredItem {

    private StoredItem() {}

    /** The item with a uid; empty when there is none. */
    public static Optional<ActionItem> find(ActionItems items, String uid) {
        return items.findAll(List.of(uid)).stream().findFirst();
    }
}
