package dev.hindsight.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** All items there are, gone through a batch at a time. */
public final class ManyItems {

    /** How many items are read, and changed in one transaction, at a time. */
    public static final int BATCH = 500;

    private final ItemCursor cursor;
    private final ActionItems items;

    public ManyItems(ItemCursor cursor, ActionItems items) {
        this.cursor = cursor;
        this.items = items;
    }

    /**
     * Changes some of them.
     *
     * @param beforeBatch is told the items of each batch, before any of them is asked about
     * @param which which; asked again of each as it is stored by then
     * @param afterBatch is told after each batch
     */
    public void change(
            Consumer<List<ActionItem>> beforeBatch,
            Predicate<ActionItem> which,
            UnaryOperator<ActionItem> change,
            Runnable afterBatch) {
        ItemCursor.Batch batch;
        long from = ItemCursor.START;
        do {
            batch = cursor.next(Optional.empty(), from, BATCH);
            beforeBatch.accept(batch.items());
            items.changeAll(batch.items().stream()
                    .filter(which)
                    .collect(Collectors.toMap(
                            ActionItem::uid, item -> stored -> which.test(stored) ? change.apply(stored) : stored)));
            afterBatch.run();
            from = batch.end();
        } while (!batch.last());
    }

    /** The same where there is nothing to do before a batch. */
    public void change(Predicate<ActionItem> which, UnaryOperator<ActionItem> change, Runnable afterBatch) {
        change(batch -> {}, which, change, afterBatch);
    }

    /** The first of them that are wanted, so many at most. */
    public List<ActionItem> first(int most, Predicate<ActionItem> which) {
        List<ActionItem> found = new ArrayList<>();
        ItemCursor.Batch batch;
        long from = ItemCursor.START;
        do {
            batch = cursor.next(Optional.empty(), from, BATCH);
            batch.items().stream().filter(which).limit(most - found.size()).forEach(found::add);
            from = batch.end();
        } while (!batch.last() && found.size() < most);
        return found;
    }
}
