package dev.hindsight.item.adapter;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.item.ItemCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.java.ao.Query;

/** All action items in Active Objects, by ranges of row numbers. */
public final class AoItemCursor implements ItemCursor {

    private final ItemRows items;

    public AoItemCursor(ActiveObjects ao) {
        this.items = new ItemRows(ao);
    }

    @Override
    public Batch next(Optional<String> spaceKey, long from, int limit) {
        List<Object> parameters = new ArrayList<>(List.of(from));
        spaceKey.ifPresent(parameters::add);
        Query query = Query.select()
                .where("ID > ?" + spaceKey.map(key -> " AND SPACE_KEY = ?").orElse(""), parameters.toArray())
                .order("ID")
                .limit(limit);
        return items.table().transaction(() -> {
            List<ItemRow> rows = items.table().find(query);
            return new Batch(
                    rows.stream().flatMap(row -> items.read(row).stream()).toList(),
                    rows.isEmpty() ? from : rows.get(rows.size() - 1).getID(),
                    rows.size() < limit);
        });
    }
}
