package dev.hindsight.issue.adapter;

import com.atlassian.jira.rest.client.internal.json.JsonArrayParser;
import com.atlassian.jira.rest.client.internal.json.JsonObjectParser;
import dev.hindsight.issue.IssueChange;
import dev.hindsight.issue.IssueField;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.JiraException.Refused.RefusedField;
import dev.hindsight.issue.RemoteLink;
import dev.hindsight.screen.ScreenField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codehaus.jettison.json.JSONArray;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes an issue and what hangs on it. Ids have been checked. */
final class IssueWriter {

    private static final Logger LOG = LoggerFactory.getLogger(IssueWriter.class);

    private static final String RELATES = "Relates";

    private final JiraApi jira;

    IssueWriter(JiraApi jira) {
        this.jira = jira;
    }

    void change(String issueId, IssueChange change) {
        JSONObject fields = new JSONObject();
        change.summary().ifPresent(summary -> Json.with(fields, IssueField.SUMMARY.id(), summary));
        change.description().ifPresent(description -> Json.with(fields, IssueField.DESCRIPTION.id(), description));
        change.assignee().ifPresent(name -> Json.with(fields, IssueField.ASSIGNEE.id(), Json.of("name", name)));
        change.due().ifPresent(due -> Json.with(fields, IssueField.DUE.id(), due.toString()));
        change.priority().ifPresent(id -> Json.with(fields, IssueField.PRIORITY.id(), Json.of("id", id)));
        Optional<EpicField> epic = change.epic().flatMap(key -> emptyEpic(issueId));
        epic.ifPresent(field -> Json.with(fields, field.id(), change.epic().orElseThrow()));
        JSONObject body = Json.of("fields", fields);
        JSONArray labels = labels(change);
        if (labels.length() > 0) {
            Json.with(body, "update", Json.of(IssueField.LABELS.id(), labels));
        }
        if (fields.length() == 0 && labels.length() == 0) {
            return;
        }
        try {
            jira.put("issue/" + issueId, body);
        } catch (JiraException.Refused refused) {
            JiraException.Refused e = epic.map(field -> refused.knowing(field.id(), IssueField.EPIC))
                    .orElse(refused);
            throw e.namesOtherFields() ? e.calling(names()) : e;
        }
    }

    /**
     * The field that names an issue's epic; empty when it names one already.
     *
     * @throws JiraException.Refused when it cannot be written
     */
    private Optional<EpicField> emptyEpic(String issueId) {
        Optional<EpicField> field = jira.get("issue/" + issueId + "?expand=schema,editmeta", new EpicField.Parser());
        if (field.filter(EpicField::filled).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(field.filter(EpicField::editable).orElseThrow(IssueWriter::noEpicField));
    }

    private static JiraException noEpicField() {
        return new JiraException.Refused(List.of(new RefusedField(Optional.of(IssueField.EPIC), "", "")), List.of());
    }

    /** The field of an issue for its epic: whether it has a value, and whether the person who asks can give it one. */
    private record EpicField(String id, boolean filled, boolean editable) {

        private static final class Parser implements JsonObjectParser<Optional<EpicField>> {

            @Override
            public Optional<EpicField> parse(JSONObject issue) {
                JSONObject schema = Json.object(issue, "schema").orElseGet(JSONObject::new);
                JSONObject fields = Json.object(issue, "fields").orElseGet(JSONObject::new);
                JSONObject editable = Json.object(issue, "editmeta")
                        .flatMap(meta -> Json.object(meta, "fields"))
                        .orElseGet(JSONObject::new);
                return Json.names(schema)
                        .filter(id -> Json.object(schema, id)
                                .flatMap(kind -> Json.text(kind, "custom"))
                                .filter(ScreenField.EPIC_LINK::equals)
                                .isPresent())
                        .findFirst()
                        .map(id -> new EpicField(id, Json.text(fields, id).isPresent(), editable.has(id)));
            }
        }
    }

    /** The names of all fields by their ids, in the caller's language; none where Jira does not say. */
    private Map<String, String> names() {
        try {
            return jira.get("field", new FieldNames());
        } catch (JiraException e) {
            LOG.debug("How fields are called is not known: {}", e.toString());
            return Map.of();
        }
    }

    private static final class FieldNames implements JsonArrayParser<Map<String, String>> {

        @Override
        public Map<String, String> parse(JSONArray listed) throws JSONException {
            Map<String, String> names = new HashMap<>();
            for (JSONObject field : Json.objects(listed)) {
                String id = Json.needed(field, "id");
                names.put(id, Json.text(field, "name").orElse(id));
            }
            return names;
        }
    }

    private static JSONArray labels(IssueChange change) {
        JSONArray operations = new JSONArray();
        each(operations, "add", change.addLabels());
        each(operations, "remove", change.removeLabels());
        return operations;
    }

    private static void each(JSONArray operations, String verb, List<String> labels) {
        labels.forEach(label -> operations.put(Json.of(verb, label)));
    }

    /** Makes or renews the remote link that has the same global id. */
    void putRemoteLink(String issueId, RemoteLink remoteLink) {
        JSONObject application = Json.of("type", "com.atlassian.confluence");
        Json.with(application, "name", "Confluence");
        JSONObject target = Json.of("url", remoteLink.url().toString());
        Json.with(target, "title", remoteLink.title());
        JSONObject link = Json.of("globalId", remoteLink.globalId());
        Json.with(link, "application", application);
        Json.with(link, "relationship", remoteLink.relationship());
        Json.with(link, "object", target);
        jira.post("issue/" + issueId + "/remotelink", link);
    }

    /**
     * Links an issue to one that it follows; a link that is there already is left as it is, by Jira itself. The kind of link is asked
     * for by the name that it has in every new Jira and sent by its id, since names are translated per person; it has the same words
     * in both directions.
     */
    void putIssueLink(String issueId, String followedId) {
        JsonObjectParser<List<JSONObject>> types =
                reply -> Json.array(reply, "issueLinkTypes").map(Json::objects).orElse(List.of());
        jira.get("issueLinkType", types).stream()
                .filter(type -> Json.text(type, "name")
                        .filter(RELATES::equalsIgnoreCase)
                        .isPresent())
                .flatMap(type -> Json.text(type, "id").stream())
                .findFirst()
                .ifPresentOrElse(
                        id -> link(id, followedId, issueId),
                        () -> LOG.debug("Issue {} is not linked: Jira has no links of the name {}", issueId, RELATES));
    }

    void comment(String issueId, String text) {
        jira.post("issue/" + issueId + "/comment", Json.of("body", text));
    }

    private void link(String type, String from, String to) {
        JSONObject link = Json.of("type", Json.of("id", type));
        Json.with(link, "inwardIssue", Json.of("id", from));
        Json.with(link, "outwardIssue", Json.of("id", to));
        jira.post("issueLink", link);
    }
}
