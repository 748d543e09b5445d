package dev.hindsight.host.jira.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.host.jira.issue.JiraProblem;
import dev.hindsight.host.jira.issue.Webhook;
import dev.hindsight.host.jira.json.Json;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import java.util.ArrayList;
import java.util.List;

/**
 * Registrations of webhooks in Jira's JSON.
 *
 * @param address where webhooks are registered, a full URL
 */
public record WebhookJson(String address) {

    private static final String SECTION = "issue-related-events-section";

    public ObjectNode write(Webhook webhook) {
        ObjectNode json = Json.object().put("name", webhook.name()).put("url", webhook.url());
        json.put("excludeBody", webhook.excludeBody());
        json.putObject("filters").put(SECTION, webhook.jql());
        json.set("events", Json.texts(webhook.events()));
        json.put("enabled", webhook.enabled());
        json.put("self", address + "/" + webhook.id());
        json.put("lastUpdatedUser", webhook.updatedBy());
        json.put(
                "lastUpdatedDisplayName",
                People.named(webhook.updatedBy()).map(Person::fullName).orElse(webhook.updatedBy()));
        json.put("lastUpdated", webhook.updated());
        return json;
    }

    /** Throws JiraProblem with status 400 for a registration that could not work. */
    public Webhook read(long id, JsonNode json, Person person, long now) {
        String name = json.path("name").asText("");
        String url = json.path("url").asText("");
        if (name.isBlank()) {
            throw JiraProblem.refused("The webhook needs a name.");
        }
        if (!url.startsWith("http://") && !url.startsWith("https://")) {
            throw JiraProblem.refused("The webhook's URL '" + url + "' must start with http:// or https://.");
        }
        List<String> events = new ArrayList<>();
        json.path("events").forEach(event -> events.add(event.asText()));
        return new Webhook(
                id,
                name,
                url,
                events,
                json.path("filters").path(SECTION).asText(""),
                json.path("enabled").asBoolean(true),
                json.path("excludeBody").asBoolean(false),
                person.userName(),
                now);
    }
}
