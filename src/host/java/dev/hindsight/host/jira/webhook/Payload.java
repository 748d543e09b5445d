package dev.hindsight.host.jira.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.host.jira.issue.IssueEvent;
import dev.hindsight.host.jira.issue.JiraStore;
import dev.hindsight.host.jira.json.CommentJson;
import dev.hindsight.host.jira.json.ExpansionJson;
import dev.hindsight.host.jira.json.FieldChoice;
import dev.hindsight.host.jira.json.IssueJson;
import dev.hindsight.host.jira.json.Json;
import dev.hindsight.host.jira.json.UserJson;
import dev.hindsight.host.server.People;

/** The body that a webhook carries. Its issue lacks expand, names and schema, as Jira's does. */
record Payload(String baseUrl, JiraStore store) {

    ObjectNode of(IssueEvent event) {
        ObjectNode json = Json.object()
                .put("timestamp", event.at())
                .put("webhookEvent", event.kind().webhookEvent());
        if (event.kind() != IssueEvent.Kind.DELETED) {
            json.put("issue_event_type_name", event.kind().typeName());
        }
        json.set("user", new UserJson(baseUrl).brief(event.person()));
        ObjectNode issue = new IssueJson(baseUrl, store, People.ADMIN).issue(event.issue(), FieldChoice.all());
        issue.remove("expand");
        json.set("issue", issue);
        event.change().ifPresent(change -> {
            ObjectNode changelog = json.putObject("changelog").put("id", String.valueOf(change.id()));
            changelog.set("items", Json.array(change.items(), ExpansionJson::item));
        });
        event.comment()
                .ifPresent(comment -> json.set("comment", new CommentJson(baseUrl).comment(event.issue(), comment)));
        return json;
    }
}
