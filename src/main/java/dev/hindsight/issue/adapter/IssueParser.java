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
import java.util.Map;
import java.util.Optional;
import org.codehaus.jettison.json.JSONArray;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;

/**
 * Reads an issue as far as we know it. The Jira client's own parser demands names, schema and every field's details,
 * for which whole issues would have to be fetched.
 */
final class IssueParser implements JsonObjectParser<Issue> {

    /** The fields that are read, as the parameter {@code fields} names them. */
    static final List<String> FIELDS = List.of(
            "summary",
            "description",
            "status",
            "resolution",
            "issuelinks",
            "priority",
            "assignee",
            "duedate",
            "labels",
            "archiveddate",
            "updated");

    /**
     * The kind of link between duplicates, by the words that it has in a new Jira: its id differs from Jira to Jira, and its words
     * are the same in every language. An administrator may have renamed it, or have put its direction into other words.
     */
    private static final Map<String, String> DUPLICATE = Map.of("name", "Duplicate", "outward", "duplicates");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT);

    @Override
    public Issue parse(JSONObject issue) throws JSONException {
        JSONObject fields = Json.neededObject(issue, "fields");
        return new Issue(
                Json.needed(issue, "id"),
                Json.needed(issue, "key"),
                Json.text(fields, "summary").orElse(""),
                Json.text(fields, "description").orElse(""),
                status(Json.neededObject(fields, "status")),
                Json.object(fields, "resolution").flatMap(IssueParser::resolution),
                survivor(fields),
                Json.object(fields, "priority").flatMap(priority -> Json.text(priority, "id")),
                Json.object(fields, "assignee").flatMap(assignee -> Json.text(assignee, "name")),
                due(fields),
                Json.array(fields, "labels").map(Json::texts).orElse(List.of()),
                Json.text(fields, "archiveddate").isPresent(),
                Json.text(fields, "updated").flatMap(IssueParser::moment));
    }

    private static Issue.Status status(JSONObject status) throws JSONException {
        return new Issue.Status(
                Json.text(status, "id").orElse(""),
                Json.text(status, "name").orElse(""),
                StatusCategory.ofValue(Json.needed(Json.neededObject(status, "statusCategory"), "key")));
    }

    /** The issue that this one duplicates: Jira leaves out links to issues that the caller may not see. */
    private static Optional<Issue.Survivor> survivor(JSONObject fields) throws JSONException {
        for (JSONObject link : Json.objects(Json.array(fields, "issuelinks").orElseGet(JSONArray::new))) {
            Optional<JSONObject> duplicated = Json.object(link, "outwardIssue")
                    .filter(issue ->
                            Json.text(issue, "id").filter(IssueKeys::isId).isPresent())
                    .filter(issue -> Json.object(link, "type")
                            .filter(IssueParser::isOfDuplicates)
                            .isPresent());
            if (duplicated.isPresent()) {
                JSONObject issue = duplicated.get();
                Optional<JSONObject> status = Json.object(issue, "fields").flatMap(of -> Json.object(of, "status"));
                return Optional.of(new Issue.Survivor(
                        Json.needed(issue, "id"),
                        Json.needed(issue, "key"),
                        status.isPresent() ? status(status.get()) : Issue.Status.UNREAD,
                        Optional.empty()));
            }
        }
        return Optional.empty();
    }

    private static boolean isOfDuplicates(JSONObject type) {
        return DUPLICATE.entrySet().stream()
                .anyMatch(word -> Json.text(type, word.getKey())
                        .filter(text -> text.strip().equalsIgnoreCase(word.getValue()))
                        .isPresent());
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
