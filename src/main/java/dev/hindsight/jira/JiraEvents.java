package dev.hindsight.jira;

import dev.hindsight.action.TrackerEvents;
import java.util.Optional;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;

/** Reads the messages of Jira's webhooks, of any event. Threads may share it. */
public final class JiraEvents implements TrackerEvents {

    @Override
    public Optional<String> issueId(String body) {
        try {
            return Json.object(new JSONObject(body), "issue")
                    .flatMap(issue -> Json.text(issue, "id"))
                    .filter(IssueName::isId);
        } catch (JSONException e) {
            return Optional.empty();
        }
    }
}
