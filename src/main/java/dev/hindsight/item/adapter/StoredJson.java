package dev.hindsight.item.adapter;

import dev.hindsight.issue.SharedField;
import dev.hindsight.item.SyncedValue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.codehaus.jettison.json.JSONArray;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * The two columns that hold JSON: the memories {@code {"due":{"page":"…","jira":"…"}}} and lists of texts. Text that
 * is no JSON reads as nothing. Pure; threads may share it.
 */
final class StoredJson {

    private static final String PAGE = "page";
    private static final String JIRA = "jira";

    private StoredJson() {}

    static Map<SharedField, SyncedValue> synced(@Nullable String stored) {
        JSONObject json = object(stored);
        Map<SharedField, SyncedValue> synced = new EnumMap<>(SharedField.class);
        for (SharedField field : SharedField.values()) {
            JSONObject value = json.optJSONObject(field.key());
            if (value != null) {
                synced.put(field, new SyncedValue(value.optString(PAGE), value.optString(JIRA)));
            }
        }
        return synced;
    }

    /** The JSON stored so far with these memories in it; keys that we do not know stay as they are. */
    static String withSynced(@Nullable String stored, Map<SharedField, SyncedValue> synced) {
        JSONObject json = object(stored);
        try {
            for (SharedField field : SharedField.values()) {
                SyncedValue value = synced.get(field);
                if (value == null) {
                    json.remove(field.key());
                } else {
                    JSONObject kept = json.optJSONObject(field.key());
                    json.put(
                            field.key(),
                            (kept == null ? new JSONObject() : kept)
                                    .put(PAGE, value.lastOnPage())
                                    .put(JIRA, value.lastInJira()));
                }
            }
        } catch (JSONException e) {
            throw new IllegalStateException("Memories cannot be written as JSON: " + synced, e);
        }
        return json.length() == 0 ? "" : json.toString();
    }

    private static JSONObject object(@Nullable String stored) {
        try {
            return stored == null ? new JSONObject() : new JSONObject(stored);
        } catch (JSONException e) {
            return new JSONObject();
        }
    }

    static List<String> texts(@Nullable String stored) {
        try {
            JSONArray json = stored == null ? new JSONArray() : new JSONArray(stored);
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < json.length(); i++) {
                texts.add(json.optString(i));
            }
            return texts;
        } catch (JSONException e) {
            return List.of();
        }
    }

    static String ofTexts(List<String> texts) {
        JSONArray json = new JSONArray();
        for (String text : texts) {
            json.put(text);
        }
        return texts.isEmpty() ? "" : json.toString();
    }
}
