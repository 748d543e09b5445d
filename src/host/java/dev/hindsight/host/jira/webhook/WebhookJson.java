package dev.hindsight.host.jira.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.host.jira.issue.JiraProblem;
import dev.hindsight.host.jira.issue.Webhook;
import dev.hindsight.host.server.JiraVersion;
import dev.hindsight.host.server.Person;
import java.util.ArrayList;
import java.util.List;

/** Registrations of webhooks in the JSON of the release that this Jira stands in for. */
public sealed interface WebhookJson permits Jira9WebhookJson, Jira10WebhookJson {

    String SECTION = "issue-related-events-section";

    /**
     * The JSON of a release.
     *
     * @param address where webhooks are registered, a full URL
     */
    static WebhookJson of(JiraVersion version, String address) {
        return version.signsWebhooks() ? new Jira10WebhookJson() : new Jira9WebhookJson(address);
    }

    ObjectNode write(Webhook webhook);

    /** Throws JiraProblem with status 400 for a registration that could not work. */
    Webhook read(long id, JsonNode json, Person person, long now);

    static String name(JsonNode json) {
        String name = json.path("name").asText("");
        if (name.isBlank()) {
            throw JiraProblem.refused("The webhook needs a name.");
        }
        return name;
    }

    static String url(JsonNode json) {
        String url = json.path("url").asText("");
        if (!url.startsWith("http://") && !url.startsWith("https://")) {
            throw JiraProblem.refused("The webhook's URL '" + url + "' must start with http:// or https://.");
        }
        return url;
    }

    static List<String> events(JsonNode json) {
        List<String> events = new ArrayList<>();
        json.path("events").forEach(event -> events.add(event.asText()));
        return events;
    }

    /** Public clients send it to both kinds of release alike. */
    static String jql(JsonNode json) {
        return json.path("filters").path(SECTION).asText("");
    }
}
