package dev.hindsight.item.adapter;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.Columns;
import dev.hindsight.issue.FieldRefusal;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.Resolution;
import dev.hindsight.issue.SharedField;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.Orders;
import dev.hindsight.item.PendingCreation;
import dev.hindsight.item.SyncedValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codehaus.jettison.json.JSONArray;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an item that hold JSON: its finding {@code {"title":"…"}}, synced values {@code
 * {"summary":"…","due":{"page":"…","jira":"…","agreed":"…","sent":[{"value":"…","at":0}]}}}, one text where both have the
 * same, with {@code "person":"…"} of an owner and {@code
 * "refused":{"code":"…","words":"…","status":"…","project":"…"}} where Jira would not take the page's, a pending creation
 * {@code {"link":"…"}}, the issue of which another is a duplicate {@code {"key":"…","status":{…},"resolution":{…}}}, and lists
 * of texts. Text that is no JSON reads as nothing; keys that this release does not know outlast a change.
 */
final class ItemJson {

    /** Beside the fields; no parameter has this name. */
    private static final String HAPPENED = "happened";

    private static final String PAGE = "page";
    private static final String JIRA = "jira";
    private static final String AGREED = "agreed";
    private static final String REFUSED = "refused";
    private static final String CODE = "code";
    private static final String WORDS = "words";
    private static final String STATUS = "status";
    private static final String PROJECT = "project";
    private static final String SENT = "sent";
    private static final String VALUE = "value";
    private static final String AT = "at";
    private static final String PERSON = "person";
    private static final String LINK = "link";
    private static final String ID = "id";
    private static final String KEY = "key";
    private static final String NAME = "name";
    private static final String CATEGORY = "category";
    private static final String RESOLUTION = "resolution";
    private static final String EARLIEST = "earliest";
    private static final List<String> OF_A_VALUE = List.of(PAGE, JIRA, AGREED, REFUSED, SENT, PERSON);

    private ItemJson() {}

    static Finding finding(@Nullable String stored) {
        JSONObject json = Columns.object(stored);
        Map<FindingField, String> texts = new EnumMap<>(FindingField.class);
        for (FindingField field : FindingField.values()) {
            texts.put(field, json.optString(field.parameter()));
        }
        return new Finding(texts, json.optString(HAPPENED));
    }

    /** The JSON stored so far with this finding in it. */
    static String withFinding(@Nullable String stored, Finding finding) {
        JSONObject json = Columns.object(stored);
        for (FindingField field : FindingField.values()) {
            String text = finding.text(field);
            if (text.isEmpty()) {
                json.remove(field.parameter());
            } else {
                Columns.put(json, field.parameter(), text);
            }
        }
        json.remove(HAPPENED);
        if (!finding.happened().isEmpty()) {
            Columns.put(json, HAPPENED, finding.happened());
        }
        return text(json);
    }

    static Map<SharedField, SyncedValue> synced(@Nullable String stored) {
        JSONObject json = Columns.object(stored);
        Map<SharedField, SyncedValue> synced = new EnumMap<>(SharedField.class);
        for (SharedField field : SharedField.values()) {
            Object value = json.opt(field.key());
            if (value instanceof JSONObject values) {
                synced.put(field, ofValues(values));
            } else if (value != null) {
                synced.put(field, SyncedValue.agreed(value.toString()));
            }
        }
        return synced;
    }

    private static SyncedValue ofValues(JSONObject values) {
        return new SyncedValue(
                values.optString(PAGE),
                values.optString(JIRA),
                values.optString(AGREED),
                refusal(values.optJSONObject(REFUSED)),
                sent(values.optJSONArray(SENT)),
                values.optString(PERSON));
    }

    /** The JSON stored so far with these values in it. */
    static String withSynced(@Nullable String stored, Map<SharedField, SyncedValue> synced) {
        JSONObject json = Columns.object(stored);
        for (SharedField field : SharedField.values()) {
            SyncedValue value = synced.get(field);
            if (value == null) {
                json.remove(field.key());
            } else {
                Columns.put(json, field.key(), withValues(json.optJSONObject(field.key()), value));
            }
        }
        return text(json);
    }

    /** Most values are agreed on, and then one text says all. */
    private static Object withValues(@Nullable JSONObject stored, SyncedValue value) {
        JSONObject kept = stored == null ? new JSONObject() : stored;
        OF_A_VALUE.forEach(kept::remove);
        if (kept.length() == 0 && value.equals(SyncedValue.agreed(value.agreed()))) {
            return value.agreed();
        }
        Columns.put(kept, PAGE, value.lastOnPage());
        Columns.put(kept, JIRA, value.lastInJira());
        Columns.put(kept, AGREED, value.agreed());
        value.refusal().ifPresent(refusal -> Columns.put(kept, REFUSED, ofRefusal(refusal)));
        if (!value.sent().isEmpty()) {
            Columns.put(kept, SENT, ofSent(value.sent()));
        }
        if (!value.person().isEmpty()) {
            Columns.put(kept, PERSON, value.person());
        }
        return kept;
    }

    private static List<SyncedValue.Sent> sent(@Nullable JSONArray stored) {
        List<SyncedValue.Sent> sent = new ArrayList<>();
        for (int i = 0; stored != null && i < stored.length(); i++) {
            JSONObject request = Optional.ofNullable(stored.optJSONObject(i)).orElseGet(JSONObject::new);
            sent.add(new SyncedValue.Sent(request.optString(VALUE), Instant.ofEpochMilli(request.optLong(AT))));
        }
        return sent;
    }

    private static JSONArray ofSent(List<SyncedValue.Sent> sent) {
        JSONArray stored = new JSONArray();
        sent.forEach(request -> {
            JSONObject json = new JSONObject();
            Columns.put(json, VALUE, request.value());
            Columns.put(json, AT, request.at().toEpochMilli());
            stored.put(json);
        });
        return stored;
    }

    private static Optional<FieldRefusal> refusal(@Nullable JSONObject stored) {
        return Optional.ofNullable(stored)
                .flatMap(json -> Columns.constant(
                                FieldRefusal.Code.values(), FieldRefusal.Code::value, json.optString(CODE))
                        .map(code -> new FieldRefusal(
                                code, json.optString(WORDS), json.optString(STATUS), json.optString(PROJECT))));
    }

    private static JSONObject ofRefusal(FieldRefusal refusal) {
        JSONObject json = new JSONObject();
        Columns.put(json, CODE, refusal.code().value());
        Columns.put(json, WORDS, refusal.words());
        Columns.put(json, STATUS, refusal.status());
        if (!refusal.project().isEmpty()) {
            Columns.put(json, PROJECT, refusal.project());
        }
        return json;
    }

    /** The issue with an id of which another is a duplicate. */
    static Issue.Survivor survivor(String issueId, @Nullable String stored) {
        JSONObject json = Columns.object(stored);
        JSONObject status = Optional.ofNullable(json.optJSONObject(STATUS)).orElseGet(JSONObject::new);
        return new Issue.Survivor(
                issueId,
                json.optString(KEY),
                new Issue.Status(
                        status.optString(ID),
                        status.optString(NAME),
                        StatusCategory.ofValue(status.optString(CATEGORY))),
                Optional.ofNullable(json.optJSONObject(RESOLUTION))
                        .map(resolution -> new Resolution(resolution.optString(ID), resolution.optString(NAME))));
    }

    static String ofSurvivor(Issue.Survivor survivor) {
        JSONObject json = new JSONObject();
        Columns.put(json, KEY, survivor.key());
        JSONObject status = named(survivor.status().id(), survivor.status().name());
        Columns.put(status, CATEGORY, survivor.status().category().value());
        Columns.put(json, STATUS, status);
        survivor.resolution().ifPresent(closed -> Columns.put(json, RESOLUTION, named(closed.id(), closed.name())));
        return json.toString();
    }

    private static JSONObject named(String id, String name) {
        JSONObject json = new JSONObject();
        Columns.put(json, ID, id);
        Columns.put(json, NAME, name);
        return json;
    }

    static Orders orders(@Nullable String stored) {
        JSONObject json = Columns.object(stored);
        Map<String, String> orders = new LinkedHashMap<>();
        for (Iterator<?> targets = json.keys(); targets.hasNext(); ) {
            String target = String.valueOf(targets.next());
            orders.put(target, json.optString(target));
        }
        return new Orders(orders);
    }

    static String ofOrders(Orders orders) {
        JSONObject json = new JSONObject();
        orders.byTarget().forEach((target, person) -> Columns.put(json, target, person));
        return orders.equals(Orders.NONE) ? "" : json.toString();
    }

    static PendingCreation pending(Instant since, @Nullable String stored) {
        JSONObject json = Columns.object(stored);
        return new PendingCreation(
                since, json.optString(LINK), Instant.ofEpochMilli(json.optLong(EARLIEST, since.toEpochMilli())));
    }

    static String ofPending(PendingCreation pending) {
        JSONObject json = new JSONObject();
        Columns.put(json, LINK, pending.linkId());
        if (!pending.earliest().equals(pending.since())) {
            Columns.put(json, EARLIEST, pending.earliest().toEpochMilli());
        }
        return json.toString();
    }

    static List<String> texts(@Nullable String stored) {
        List<String> texts = new ArrayList<>();
        try {
            JSONArray json = stored == null ? new JSONArray() : new JSONArray(stored);
            for (int i = 0; i < json.length(); i++) {
                texts.add(json.optString(i));
            }
        } catch (JSONException e) {
            return List.of();
        }
        return texts;
    }

    static String ofTexts(List<String> texts) {
        JSONArray json = new JSONArray();
        texts.forEach(json::put);
        return texts.isEmpty() ? "" : json.toString();
    }

    private static String text(JSONObject json) {
        return json.length() == 0 ? "" : json.toString();
    }
}
