package dev.hindsight.issue.adapter;

import com.atlassian.jira.rest.client.internal.json.JsonArrayParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codehaus.jettison.json.JSONArray;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;

/**
 * The webhooks of a Jira, at the address that its version has for them.
 */
final class JiraWebhooks {

    private static final int FIRST_WITH_NEW_ADDRESS = 10;
    private static final Pattern MAJOR = Pattern.compile("\\d+");
    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d+)/?$");

    /** What our webhooks tell of. */
    static final List<String> EVENTS = List.of("jira:issue_updated", "jira:issue_deleted");

    private final JiraApi jira;
    private final String address;

    private JiraWebhooks(JiraApi jira, String address) {
        this.jira = jira;
        this.address = address;
    }

    static JiraWebhooks of(JiraApi jira, String version) {
        Matcher major = MAJOR.matcher(version);
        boolean old = major.lookingAt() && Integer.parseInt(major.group()) < FIRST_WITH_NEW_ADDRESS;
        return new JiraWebhooks(jira, old ? "/rest/webhooks/1.0/webhook" : "/rest/jira-webhook/1.0/webhooks");
    }

    /** The ids of those with a name. */
    List<String> named(String name) {
        return jira.get(address, new Named(name));
    }

    void add(String name, String url) {
        JSONObject webhook = Json.of("name", name);
        Json.with(webhook, "url", url);
        Json.with(webhook, "events", Json.list(EVENTS));
        Json.with(webhook, "filters", Json.of("issue-related-events-section", ""));
        Json.with(webhook, "excludeBody", false);
        jira.post(address, webhook);
    }

    void remove(String id) {
        jira.delete(address + "/" + id);
    }

    private record Named(String name) implements JsonArrayParser<List<String>> {

        @Override
        public List<String> parse(JSONArray listed) throws JSONException {
            List<String> ids = new ArrayList<>();
            for (JSONObject each : Json.objects(listed)) {
                if (Json.text(each, "name").filter(name::equals).isPresent()) {
                    id(each).ifPresent(ids::add);
                }
            }
            return ids;
        }

        // Jira tells the address of each; whether the id stands beside it differs between versions
        private static Optional<String> id(JSONObject webhook) {
            return Json.text(webhook, "self")
                    .map(LAST_NUMBER::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .or(() -> Json.text(webhook, "id"));
        }
    }
}
