package dev.hindsight.health;

import dev.hindsight.finding.FindingField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemCursor;
import dev.hindsight.item.ItemState;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the items that somebody without an active account in the wiki is to do, as their pages say. Goes through all items, a
 * batch at a time, and looks each owner up once. It asks no Jira.
 */
public final class OwnersWithoutAccount {

    /** How many items are given at most; the others are counted. */
    public static final int MOST_LISTED = 50;

    private static final int BATCH = 500;

    private static final Set<ItemState> TO_BE_DONE = EnumSet.of(
            ItemState.INCOMPLETE, ItemState.WAITING, ItemState.TRACKED, ItemState.REFUSED, ItemState.MISSING);

    private final ItemCursor cursor;
    private final Users users;

    public OwnersWithoutAccount(ItemCursor cursor, Users users) {
        this.cursor = cursor;
        this.users = users;
    }

    /**
     * An item, and the account of its owner.
     *
     * @param account the inactive one; empty when the owner has none
     */
    public record Owned(ActionItem item, Optional<User> account) {}

    /**
     * What was found.
     *
     * @param count how many items there are
     * @param first those that were found first, {@link #MOST_LISTED} at most
     */
    public record Found(int count, List<Owned> first) {

        public Found {
            first = List.copyOf(first);
        }
    }

    /**
     * The items that want an issue, or have one, and whose owner has no active account.
     *
     * @param counts whether such an item counts; asked of these alone, in the order in which they were found
     */
    public Found find(Predicate<ActionItem> counts) {
        Map<String, Optional<User>> accounts = new HashMap<>();
        List<Owned> first = new ArrayList<>();
        int count = 0;
        long from = ItemCursor.START;
        ItemCursor.Batch batch;
        do {
            batch = cursor.next(Optional.empty(), from, BATCH);
            for (ActionItem item : batch.items()) {
                String owner = item.finding().text(FindingField.OWNER);
                if (owner.isEmpty() || !TO_BE_DONE.contains(item.state())) {
                    continue;
                }
                Optional<User> account = accounts.computeIfAbsent(owner, users::find);
                if (account.filter(User::active).isEmpty() && counts.test(item)) {
                    count++;
                    if (first.size() < MOST_LISTED) {
                        first.add(new Owned(item, account));
                    }
                }
            }
            from = batch.end();
        } while (!batch.last());
        return new Found(count, first);
    }
}
