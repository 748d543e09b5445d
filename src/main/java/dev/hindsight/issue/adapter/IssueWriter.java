package dev.hindsight.issue.adapter;

import com.atlassian.jira.rest.client.internal.json.JsonArrayParser;
import dev.hindsight.issue.IssueChange;
import dev.hindsight.issue.IssueField;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.RemoteLink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.codehaus.jettison.json.JSONArray;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes an issue and what hangs on it. Ids have been checked. */
final class IssueWriter {

    private static final Logger LOG = LoggerFactory.getLogger(IssueWriter.class);

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
        JSONObject body = Json.of("fields", fields);
        JSONArray labels = labels(change);
        if (labels.length() > 0) {
            Json.with(body, "update", Json.of(IssueField.LABELS.id(), labels));
        }
        try {
            jira.put("issue/" + issueId, body);
        } catch (JiraException.Refused e) {
            throw e.namesOtherFields() ? e.calling(names()) : e;
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
}
