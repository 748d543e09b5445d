package dev.hindsight.issue.adapter;

import dev.hindsight.issue.JiraEvents;
import java.util.Optional;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;

/** Reads the messages of Jira's webhooks, of any event. */
public final class WebhookEvents implements JiraEvents {

    @Override
    public Optional<String> issueId(String body) {
        try {
            return Json.object(new JSONObject(body), "issue")
                    .flatMap(issue -> Json.text(issue, "id"))
                    .filter(IssueKeys::isId);
        } catch (JSONException e) {
            return Optional.empty();
        }
    }
}
