package dev.hindsight.item.adapter;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.frame.Columns;
import dev.hindsight.item.Change;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;

/**
 * The rows of history. Runs in its caller's transaction and begins none. Threads may share it.
 */
final class ChangeRows {

    private final ActiveObjects ao;

    ChangeRows(ActiveObjects ao) {
        this.ao = ao;
    }

    /** The history of an item, oldest first; lines of a kind that we do not know are left out. */
    List<Change> of(String uid) {
        return Arrays.stream(ao.find(
                        ChangeRow.class,
                        Query.select().where("ITEM_UID = ?", uid).order("ID")))
                .flatMap(row -> read(row).stream())
                .toList();
    }

    private static Optional<Change> read(ChangeRow row) {
        return Columns.constant(Change.What.class, row.getWhat())
                .map(what -> new Change(
                        Columns.text(row.getItemUid()),
                        Instant.ofEpochMilli(row.getChangedAt()),
                        Columns.optionalText(row.getActor()),
                        what,
                        Columns.text(row.getOldValue()),
                        Columns.text(row.getNewValue())));
    }

    void add(Change change) {
        ao.create(
                ChangeRow.class,
                new DBParam("ITEM_UID", change.itemUid()),
                new DBParam("CHANGED_AT", change.at().toEpochMilli()),
                new DBParam("ACTOR", change.actor().orElse(null)),
                new DBParam("WHAT", Columns.ofConstant(change.what())),
                new DBParam("OLD_VALUE", Columns.ofText(change.oldValue())),
                new DBParam("NEW_VALUE", Columns.ofText(change.newValue())));
    }
}
