package dev.hindsight.item.adapter;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.frame.Columns;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.Backlog;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.scan.TrackedPage;
import dev.hindsight.scan.adapter.PageRow;
import dev.hindsight.scan.adapter.PageScanRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.java.ao.Query;

/** What there is to do, counted in the database by Active Objects. Threads may share it. */
public final class AoBacklog implements Backlog {

    private static final List<ItemState> HINDERED =
            List.of(ItemState.WAITING, ItemState.TRACKED, ItemState.REFUSED, ItemState.MISSING);

    private final ActiveObjects ao;
    private final ItemRows items;

    public AoBacklog(ActiveObjects ao) {
        this.ao = ao;
        this.items = new ItemRows(ao);
    }

    @Override
    public Map<ItemState, Integer> byState() {
        return ao.executeInTransaction(() -> {
            Map<ItemState, Integer> counts = new EnumMap<>(ItemState.class);
            for (ItemState state : ItemState.values()) {
                int count = count("STATE = ?", state.value());
                if (count > 0) {
                    counts.put(state, count);
                }
            }
            return counts;
        });
    }

    @Override
    public Size size(Instant now) {
        return ao.executeInTransaction(() -> new Size(
                count("NEXT_AT <= ?", now.toEpochMilli()),
                count("NEXT_AT > ?", now.toEpochMilli()),
                ao.count(PageScanRow.class, Query.select()),
                ao.count(
                        PageRow.class,
                        Query.select().where("LIFE = ?", Columns.ofConstant(TrackedPage.Life.CURRENT)))));
    }

    @Override
    public List<ActionItem> waiting(int limit) {
        return ao.executeInTransaction(() -> items.find(Query.select()
                .where("STATE = ?", ItemState.WAITING.value())
                .order("ID")
                .limit(limit)));
    }

    @Override
    public List<Obstacle> obstacles() {
        return ao.executeInTransaction(() -> {
            List<Obstacle> obstacles = new ArrayList<>();
            for (WaitReason.Code code : WaitReason.Code.values()) {
                if (count("REASON = ?", Columns.ofConstant(code)) > 0) {
                    HINDERED.forEach(state -> addObstacle(obstacles, state, code));
                }
            }
            obstacles.sort(Comparator.comparingInt(Obstacle::count).reversed());
            return obstacles;
        });
    }

    private void addObstacle(List<Obstacle> obstacles, ItemState state, WaitReason.Code code) {
        String where = "STATE = ? AND REASON = ?";
        Object[] parameters = {state.value(), Columns.ofConstant(code)};
        items.find(Query.select().where(where, parameters).order("ID").limit(1)).stream()
                .findFirst()
                .ifPresent(example -> obstacles.add(new Obstacle(state, code, count(where, parameters), example)));
    }

    private int count(String where, Object... parameters) {
        return ao.count(ItemRow.class, Query.select().where(where, parameters));
    }
}
