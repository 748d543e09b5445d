package dev.hindsight.authoring.adapter;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.authoring.BlockText;
import dev.hindsight.authoring.EditState;
import dev.hindsight.authoring.FormEdit;
import dev.hindsight.authoring.FormEdits;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.Columns;
import dev.hindsight.frame.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.Query;
import org.codehaus.jettison.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * Edits by the form in Active Objects. What an edit has changed is JSON: {@code {"before":{"due":""},"after":{"due":"…"}}}, by
 * the names of parameters, with {@code "body"} for the body.
 */
public final class AoFormEdits implements FormEdits {

    private static final String DROPPED = "STATE IN (?, ?)";
    private static final Object[] DROPPED_STATES = {EditState.GONE.value(), EditState.UNDONE.value()};
    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final String BODY = "body";

    private final Table<FormEditRow> rows;

    public AoFormEdits(ActiveObjects ao) {
        this.rows = new Table<>(ao, FormEditRow.class);
    }

    @Override
    public void keep(FormEdit edit, Collection<String> others) {
        rows.upsert(() -> {
            rows.remove("ITEM_UID = ?", edit.uid());
            others.forEach(other -> rows.remove("ITEM_UID = ? AND PAGE_ID = ?", other, edit.pageId()));
            return rows.add(values(edit));
        });
    }

    private static Map<String, Object> values(FormEdit edit) {
        Map<String, Object> values = new HashMap<>();
        values.put("ITEM_UID", edit.uid());
        values.put("PAGE_ID", edit.pageId());
        values.put("VERSION", edit.version());
        values.put("EDITED_AT", edit.at().toEpochMilli());
        values.put("STATE", edit.state().value());
        Columns.put(values, "EDITED_BY", edit.editor());
        Columns.put(values, "BLOCK", edit.block());
        Columns.put(values, "CHANGED", changed(edit));
        return values;
    }

    @Override
    public List<FormEdit> ofPage(long pageId) {
        return read(Query.select().where("PAGE_ID = ?", pageId).order("EDITED_AT, ID"));
    }

    @Override
    public List<FormEdit> toTell(long pageId) {
        return read(Query.select()
                .where("PAGE_ID = ? AND STATE <> ?", pageId, EditState.ON_PAGE.value())
                .order("EDITED_AT, ID"));
    }

    @Override
    public List<FormEdit> dropped(int limit) {
        return read(Query.select()
                .where(DROPPED, DROPPED_STATES)
                .order("EDITED_AT DESC, ID DESC")
                .limit(limit));
    }

    @Override
    public int countDropped() {
        return rows.transaction(() -> rows.count(DROPPED, DROPPED_STATES));
    }

    private List<FormEdit> read(Query query) {
        return rows.transaction(
                () -> rows.find(query).stream().map(AoFormEdits::read).toList());
    }

    private static FormEdit read(FormEditRow row) {
        JSONObject changed = Columns.object(row.getChanged());
        return new FormEdit(
                row.getItemUid(),
                row.getPageId(),
                row.getVersion(),
                Columns.text(row.getEditedBy()),
                Instant.ofEpochMilli(row.getEditedAt()),
                Columns.text(row.getBlock()),
                text(changed.optJSONObject(BEFORE)),
                text(changed.optJSONObject(AFTER)),
                Columns.constant(EditState.values(), EditState::value, row.getState())
                        .orElse(EditState.ON_PAGE));
    }

    @Override
    public void mark(FormEdit edit, EditState state) {
        rows.transaction(() -> {
            rows.find(Query.select()
                            .where(
                                    "ITEM_UID = ? AND PAGE_ID = ? AND VERSION = ?",
                                    edit.uid(),
                                    edit.pageId(),
                                    edit.version()))
                    .forEach(row -> {
                        row.setState(state.value());
                        row.save();
                    });
            return state;
        });
    }

    @Override
    public void forget(FormEdit edit) {
        rows.transaction(() ->
                rows.remove("ITEM_UID = ? AND PAGE_ID = ? AND VERSION = ?", edit.uid(), edit.pageId(), edit.version()));
    }

    @Override
    public void removeBefore(Instant instant) {
        rows.transaction(() -> rows.remove("EDITED_AT < ?", instant.toEpochMilli()));
    }

    private static String changed(FormEdit edit) {
        JSONObject json = new JSONObject();
        Columns.put(json, BEFORE, object(edit.before()));
        Columns.put(json, AFTER, object(edit.after()));
        return json.toString();
    }

    private static JSONObject object(BlockText text) {
        JSONObject json = new JSONObject();
        text.fields().forEach((field, said) -> Columns.put(json, field.parameter(), said));
        text.body().ifPresent(said -> Columns.put(json, BODY, said));
        return json;
    }

    private static BlockText text(@Nullable JSONObject stored) {
        JSONObject json = Optional.ofNullable(stored).orElseGet(JSONObject::new);
        Map<FindingField, String> fields = new EnumMap<>(FindingField.class);
        for (FindingField field : FindingField.values()) {
            if (json.has(field.parameter())) {
                fields.put(field, json.optString(field.parameter()));
            }
        }
        return new BlockText(fields, json.has(BODY) ? Optional.of(json.optString(BODY)) : Optional.empty());
    }
}
