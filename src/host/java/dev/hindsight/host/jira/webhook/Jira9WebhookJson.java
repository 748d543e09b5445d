package dev.hindsight.host.jira.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.host.jira.issue.Webhook;
import dev.hindsight.host.jira.json.Json;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;

/**
 * Registrations of webhooks in the JSON of Jira 9, which cannot sign them.
 *
 * @param address where webhooks are registered, a full URL
 */
record Jira9WebhookJson(String address) implements WebhookJson {

    @Override
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

    @Override
    public Webhook read(long id, JsonNode json, Person person, long now) {
        return new Webhook(
                id,
                WebhookJson.name(json),
                WebhookJson.url(json),
                WebhookJson.events(json),
                WebhookJson.jql(json),
                json.path("enabled").asBoolean(true),
                json.path("excludeBody").asBoolean(false),
                "",
                person.userName(),
                now);
    }
}
