package dev.hindsight.item.adapter;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.frame.Columns;
import dev.hindsight.frame.Table;
import dev.hindsight.item.Change;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.Query;

/** The rows of history. Runs in its caller's transaction and begins none. */
final class ChangeRows {

    private final Table<ChangeRow> rows;

    ChangeRows(ActiveObjects ao) {
        this.rows = new Table<>(ao, ChangeRow.class);
    }

    /** The history of an item, oldest first; lines of a kind that we do not know are left out. */
    List<Change> of(String uid) {
        return rows.find(Query.select().where("SUBJECT = ?", uid).order("ID")).stream()
                .flatMap(row -> read(row).stream())
                .toList();
    }

    /** When the newest line says that an item got an issue. */
    Optional<Instant> lastBound() {
        Query newest = Query.select()
                .where("WHAT = ?", Change.What.ISSUE.value())
                .order("ID DESC")
                .limit(1);
        return rows.find(newest).stream()
                .map(row -> Instant.ofEpochMilli(row.getChangedAt()))
                .findFirst();
    }

    private static Optional<Change> read(ChangeRow row) {
        return Columns.constant(Change.What.values(), Change.What::value, row.getWhat())
                .map(what -> new Change(
                        Columns.text(row.getSubject()),
                        Instant.ofEpochMilli(row.getChangedAt()),
                        Columns.optionalText(row.getActor()),
                        what,
                        Columns.text(row.getOldValue()),
                        Columns.text(row.getNewValue())));
    }

    void add(Change change) {
        Map<String, Object> values = new HashMap<>();
        values.put("SUBJECT", change.itemUid());
        values.put("CHANGED_AT", change.at().toEpochMilli());
        change.actor().ifPresent(actor -> values.put("ACTOR", actor));
        values.put("WHAT", change.what().value());
        if (!change.oldValue().isEmpty()) {
            values.put("OLD_VALUE", change.oldValue());
        }
        if (!change.newValue().isEmpty()) {
            values.put("NEW_VALUE", change.newValue());
        }
        rows.add(values);
    }
}
