package dev.hindsight.issue.adapter;

import com.atlassian.jira.rest.client.internal.json.JsonObjectParser;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.StatusCategory;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;

/**
 * Reads an issue as far as we know it. The Jira client's own parser demands names, schema and every field's details,
 * for which whole issues would have to be fetched. Threads may share it.
 */
final class IssueParser implements JsonObjectParser<Issue> {

    /** The fields that are read, as the parameter {@code fields} names them. */
    static final List<String> FIELDS =
            List.of("summary", "description", "status", "resolution", "assignee", "duedate", "labels");

    @Override
    public Issue parse(JSONObject issue) throws JSONException {
        JSONObject fields = Json.neededObject(issue, "fields");
        JSONObject status = Json.neededObject(fields, "status");
        return new Issue(
                Json.needed(issue, "id"),
                Json.needed(issue, "key"),
                Json.text(fields, "summary").orElse(""),
                Json.text(fields, "description").orElse(""),
                Json.text(status, "name").orElse(""),
                StatusCategory.ofValue(Json.needed(Json.neededObject(status, "statusCategory"), "key")),
                Json.object(fields, "resolution").flatMap(resolution -> Json.text(resolution, "id")),
                Json.object(fields, "assignee").flatMap(assignee -> Json.text(assignee, "name")),
                due(fields),
                Json.array(fields, "labels").map(Json::texts).orElse(List.of()));
    }

    private static Optional<LocalDate> due(JSONObject fields) throws JSONException {
        Optional<String> day = Json.text(fields, "duedate");
        try {
            return day.map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new JSONException("No day in duedate");
        }
    }
}
