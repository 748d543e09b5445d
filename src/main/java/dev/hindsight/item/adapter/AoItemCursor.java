package dev.hindsight.item.adapter;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.item.ItemCursor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.java.ao.Query;

/** All action items in Active Objects, by ranges of row numbers. Threads may share it. */
public final class AoItemCursor implements ItemCursor {

    private final ActiveObjects ao;
    private final ItemRows items;

    public AoItemCursor(ActiveObjects ao) {
        this.ao = ao;
        this.items = new ItemRows(ao);
    }

    @Override
    public Portion next(Optional<String> spaceKey, long from, int limit) {
        List<Object> parameters = new ArrayList<>(List.of(from));
        spaceKey.ifPresent(parameters::add);
        Query query = Query.select()
                .where("ID > ?" + spaceKey.map(key -> " AND SPACE_KEY = ?").orElse(""), parameters.toArray())
                .order("ID")
                .limit(limit);
        return ao.executeInTransaction(() -> {
            ItemRow[] rows = ao.find(ItemRow.class, query);
            return new Portion(
                    Arrays.stream(rows).flatMap(row -> items.read(row).stream()).toList(),
                    rows.length == 0 ? from : rows[rows.length - 1].getID(),
                    rows.length < limit);
        });
    }
}
