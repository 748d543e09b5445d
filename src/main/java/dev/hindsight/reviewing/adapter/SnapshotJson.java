package dev.hindsight.reviewing.adapter;

import dev.hindsight.frame.Columns;
import dev.hindsight.item.ItemState;
import dev.hindsight.reviewing.ReviewStart;
import dev.hindsight.reviewing.Standing;
import dev.hindsight.reviewing.Standings;
import dev.hindsight.status.CompletionStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.codehaus.jettison.json.JSONObject;

/** What a record of a review keeps as JSON. What has no value is left out; an item of a state that this release does not know, too. */
final class SnapshotJson {

    private static final String SINCE = "since";
    private static final String GO_LIVE = "goLive";
    private static final String ITEMS = "items";
    private static final String STATE = "state";
    private static final String COUNTS = "counts";
    private static final String OWN = "own";
    private static final String DUE = "due";
    private static final String CLOSED = "closed";
    private static final String OVERDUE = "overdue";
    private static final String CHECK = "check";
    private static final String DECISION = "decision";
    private static final String ANSWERS = "answers";

    private SnapshotJson() {}

    static String of(ReviewStart start, Standings standings) {
        JSONObject items = new JSONObject();
        standings.byUid().forEach((uid, standing) -> Columns.put(items, uid, of(standing)));
        JSONObject json = new JSONObject();
        Columns.put(json, SINCE, start.day().toString());
        if (start.afterGoLive()) {
            Columns.put(json, GO_LIVE, true);
        }
        Columns.put(json, ITEMS, items);
        return json.toString();
    }

    private static JSONObject of(Standing standing) {
        JSONObject json = new JSONObject();
        Columns.put(json, STATE, standing.state().value());
        standing.counts().ifPresent(counts -> Columns.put(json, COUNTS, counts.value()));
        standing.own().ifPresent(counts -> Columns.put(json, OWN, counts.value()));
        standing.due().ifPresent(day -> Columns.put(json, DUE, day.toString()));
        standing.closedAt().ifPresent(at -> Columns.put(json, CLOSED, at.toEpochMilli()));
        if (standing.overdue()) {
            Columns.put(json, OVERDUE, true);
        }
        standing.check().ifPresent(day -> Columns.put(json, CHECK, day.toString()));
        standing.decision().ifPresent(day -> Columns.put(json, DECISION, day.toString()));
        if (standing.answers() > 0) {
            Columns.put(json, ANSWERS, standing.answers());
        }
        return json;
    }

    /** Empty when it does not say from when on the first review counted, which none does that we wrote. */
    static Optional<ReviewStart> start(JSONObject json) {
        return Columns.day(json.optString(SINCE)).map(day -> new ReviewStart(day, json.optBoolean(GO_LIVE)));
    }

    static Standings standings(JSONObject json) {
        JSONObject items = Optional.ofNullable(json.optJSONObject(ITEMS)).orElseGet(JSONObject::new);
        SortedMap<String, Standing> all = new TreeMap<>();
        for (Iterator<?> uids = items.keys(); uids.hasNext(); ) {
            String uid = String.valueOf(uids.next());
            Optional.ofNullable(items.optJSONObject(uid))
                    .flatMap(SnapshotJson::standing)
                    .ifPresent(standing -> all.put(uid, standing));
        }
        return new Standings(all);
    }

    private static Optional<Standing> standing(JSONObject json) {
        return Columns.constant(ItemState.values(), ItemState::value, json.optString(STATE))
                .map(state -> new Standing(
                        state,
                        completion(json.optString(COUNTS)),
                        completion(json.optString(OWN)),
                        day(json, DUE),
                        Optional.of(json.optLong(CLOSED))
                                .filter(at -> json.has(CLOSED))
                                .map(Instant::ofEpochMilli),
                        json.optBoolean(OVERDUE),
                        day(json, CHECK),
                        day(json, DECISION),
                        json.optInt(ANSWERS)));
    }

    private static Optional<CompletionStatus> completion(String value) {
        return Columns.constant(CompletionStatus.values(), CompletionStatus::value, value);
    }

    private static Optional<LocalDate> day(JSONObject json, String key) {
        return Columns.day(json.optString(key));
    }
}
