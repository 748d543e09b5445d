package dev.hindsight.item.adapter;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.frame.Columns;
import dev.hindsight.frame.Table;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.Backlog;
import dev.hindsight.item.BlockedByWords;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.Query;

/** What there is to do for items, counted in the database by Active Objects. */
public final class AoBacklog implements Backlog {

    private static final List<ItemState> BLOCKABLE =
            List.of(ItemState.WAITING, ItemState.TRACKED, ItemState.REFUSED, ItemState.MISSING);

    private final ItemRows items;
    private final Table<ItemRow> rows;

    public AoBacklog(ActiveObjects ao) {
        this.items = new ItemRows(ao);
        this.rows = items.table();
    }

    @Override
    public Map<ItemState, Integer> byState() {
        return rows.transaction(() -> {
            Map<ItemState, Integer> counts = new EnumMap<>(ItemState.class);
            for (ItemState state : ItemState.values()) {
                int count = rows.count("STATE = ?", state.value());
                if (count > 0) {
                    counts.put(state, count);
                }
            }
            return counts;
        });
    }

    @Override
    public int due(Instant now) {
        return rows.transaction(() -> rows.count("NEXT_AT <= ?", now.toEpochMilli()) + disbelieved(now));
    }

    @Override
    public int scheduledAfter(Instant now) {
        return rows.transaction(() -> rows.count("NEXT_AT > ?", now.toEpochMilli()) - disbelieved(now));
    }

    @Override
    public Optional<Overdue> dueSince(Instant instant) {
        String where = "NEXT_AT <= ?";
        long latest = instant.toEpochMilli();
        return rows.transaction(() -> rows
                .find(Query.select().where(where, latest).order("NEXT_AT").limit(1))
                .stream()
                .flatMap(row -> Columns.instant(row.getNextAt()).stream())
                .map(since -> new Overdue(rows.count(where, latest), since))
                .findFirst());
    }

    private int disbelieved(Instant now) {
        return rows.count(ItemRows.DISBELIEVED, ItemRows.disbelieved(now));
    }

    @Override
    public List<ActionItem> waiting(int limit) {
        return rows.transaction(() -> items.find(Query.select()
                .where("STATE = ?", ItemState.WAITING.value())
                .order("ID")
                .limit(limit)));
    }

    @Override
    public List<Blocked> blocked() {
        return rows.transaction(() -> {
            List<Blocked> blocked = new ArrayList<>();
            for (WaitReason.Code code : WaitReason.Code.values()) {
                if (rows.count("REASON = ?", code.value()) > 0) {
                    BLOCKABLE.forEach(state -> add(blocked, state, code));
                }
            }
            blocked.sort(Comparator.comparingInt(Blocked::count).reversed());
            return blocked;
        });
    }

    @Override
    public int stuckSince(Instant instant) {
        return rows.transaction(() -> rows.count("STUCK_SINCE <= ?", instant.toEpochMilli()));
    }

    private void add(List<Blocked> blocked, ItemState state, WaitReason.Code code) {
        String where = "STATE = ? AND REASON = ?";
        Object[] parameters = {state.value(), code.value()};
        int count = rows.count(where, parameters);
        if (count > 0) {
            List<ActionItem> examined = items.find(
                    Query.select().where(where, parameters).order("ID").limit(BlockedByWords.examined(code)));
            blocked.addAll(BlockedByWords.groups(state, code, count, examined));
        }
    }
}
