package dev.hindsight.issue.adapter;

import com.atlassian.jira.rest.client.internal.json.JsonArrayParser;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.wiki.Recent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.codehaus.jettison.json.JSONArray;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;

/**
 * The categories of the statuses of a Jira, by the statuses' ids, remembered for an hour; a changelog tells statuses only by
 * id and name. May be lost at any time.
 */
final class StatusCategories {

    private static final Duration FRESH = Duration.ofHours(1);

    /** A status that is not known may be a new one, or one that was removed long ago. */
    private static final Duration UNTIL_NEW_ONES = Duration.ofMinutes(5);

    private final Clock clock;
    private Map<String, StatusCategory> byId = Map.of();
    private Instant readAt = Instant.EPOCH;

    StatusCategories(Clock clock) {
        this.clock = clock;
    }

    /** The category of a status; {@link StatusCategory#NEW} for one that does not exist any more. */
    StatusCategory of(JiraApi jira, String statusId) {
        if (isStale(statusId)) {
            remember(jira.get("status", new Parser()));
        }
        return known(statusId);
    }

    private synchronized boolean isStale(String statusId) {
        return !Recent.isWithin(byId.containsKey(statusId) ? FRESH : UNTIL_NEW_ONES, readAt, clock.instant());
    }

    private synchronized void remember(Map<String, StatusCategory> read) {
        byId = read;
        readAt = clock.instant();
    }

    private synchronized StatusCategory known(String statusId) {
        return byId.getOrDefault(statusId, StatusCategory.NEW);
    }

    private static final class Parser implements JsonArrayParser<Map<String, StatusCategory>> {

        @Override
        public Map<String, StatusCategory> parse(JSONArray listed) throws JSONException {
            Map<String, StatusCategory> read = new HashMap<>();
            for (JSONObject status : Json.objects(listed)) {
                JSONObject category = Json.neededObject(status, "statusCategory");
                read.put(Json.needed(status, "id"), StatusCategory.ofValue(Json.needed(category, "key")));
            }
            return read;
        }
    }
}
