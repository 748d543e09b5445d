package dev.hindsight.item;

import java.util.List;
import java.util.Optional;

/** All action items of the fake store, a batch at a time. */
public final class InMemoryItemCursor implements ItemCursor {

    private final InMemoryActionItems items;

    public InMemoryItemCursor(InMemoryActionItems items) {
        this.items = items;
    }

    @Override
    public Batch next(Optional<String> spaceKey, long from, int limit) {
        List<ActionItem> found = items.all().stream()
                .filter(item -> spaceKey.isEmpty()
                        || spaceKey.get().equals(item.location().spaceKey()))
                .skip(from)
                .limit(limit)
                .toList();
        return new Batch(found, from + found.size(), found.size() < limit);
    }
}
