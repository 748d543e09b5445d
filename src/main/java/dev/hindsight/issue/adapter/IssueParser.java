package dev.hindsight.issue.adapter;

import com.atlassian.jira.rest.client.internal.json.JsonObjectParser;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.Resolution;
import dev.hindsight.issue.StatusCategory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;

/**
 * Reads an issue as far as we know it. The Jira client's own parser demands names, schema and every field's details,
 * for which whole issues would have to be fetched.
 */
final class IssueParser implements JsonObjectParser<Issue> {

    /** The fields that are read, as the parameter {@code fields} names them. */
    static final List<String> FIELDS =
            List.of("summary", "description", "status", "resolution", "assignee", "duedate", "labels", "updated");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT);

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
                Json.object(fields, "resolution").flatMap(IssueParser::resolution),
                Json.object(fields, "assignee").flatMap(assignee -> Json.text(assignee, "name")),
                due(fields),
                Json.array(fields, "labels").map(Json::texts).orElse(List.of()),
                Json.text(fields, "updated").flatMap(IssueParser::moment));
    }

    private static Optional<Resolution> resolution(JSONObject resolution) {
        return Json.text(resolution, "id")
                .map(id -> new Resolution(id, Json.text(resolution, "name").orElse("")));
    }

    /** A moment as Jira writes it, such as {@code 2026-11-22T10:15:00.000+0000}; empty when it is written otherwise. */
    static Optional<Instant> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, MOMENT).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
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
