package dev.hindsight.storage;

import dev.hindsight.action.Memory;
import dev.hindsight.action.SharedField;
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

    static Map<SharedField, Memory> memories(@Nullable String stored) {
        JSONObject json = object(stored);
        Map<SharedField, Memory> memories = new EnumMap<>(SharedField.class);
        for (SharedField field : SharedField.values()) {
            JSONObject memory = json.optJSONObject(field.key());
            if (memory != null) {
                memories.put(field, new Memory(memory.optString(PAGE), memory.optString(JIRA)));
            }
        }
        return memories;
    }

    /** The JSON stored so far with these memories in it; keys that we do not know stay as they are. */
    static String withMemories(@Nullable String stored, Map<SharedField, Memory> memories) {
        JSONObject json = object(stored);
        try {
            for (SharedField field : SharedField.values()) {
                Memory memory = memories.get(field);
                if (memory == null) {
                    json.remove(field.key());
                } else {
                    JSONObject kept = json.optJSONObject(field.key());
                    json.put(
                            field.key(),
                            (kept == null ? new JSONObject() : kept)
                                    .put(PAGE, memory.seenOnPage())
                                    .put(JIRA, memory.seenInJira()));
                }
            }
        } catch (JSONException e) {
            throw new IllegalStateException("Memories cannot be written as JSON: " + memories, e);
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
