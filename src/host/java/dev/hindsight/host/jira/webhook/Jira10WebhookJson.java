package dev.hindsight.host.jira.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.host.jira.issue.JiraProblem;
import dev.hindsight.host.jira.issue.Webhook;
import dev.hindsight.host.jira.json.Json;
import dev.hindsight.host.server.Person;

/**
 * Registrations of webhooks in the JSON of Jira 10 and later. What is special about a webhook stands in its configuration, whose
 * values are texts; a secret anywhere else is ignored, and none is ever told.
 */
record Jira10WebhookJson() implements WebhookJson {

    private static final String CONFIGURATION = "configuration";
    private static final String EXCLUDE_BODY = "EXCLUDE_BODY";

    @Override
    public ObjectNode write(Webhook webhook) {
        ObjectNode json = Json.object()
                .put("id", webhook.id())
                .put("name", webhook.name())
                .put("url", webhook.url());
        json.set("events", Json.texts(webhook.events()));
        json.put("active", webhook.enabled());
        json.put("scopeType", "global");
        json.put("sslVerificationRequired", true);
        ObjectNode configuration =
                json.putObject(CONFIGURATION).put(EXCLUDE_BODY, String.valueOf(webhook.excludeBody()));
        if (!webhook.jql().isEmpty()) {
            configuration.put(
                    "FILTERS", Json.object().put(SECTION, webhook.jql()).toString());
        }
        json.put("updatedDate", webhook.updated());
        return json;
    }

    @Override
    public Webhook read(long id, JsonNode json, Person person, long now) {
        JsonNode configuration = json.path(CONFIGURATION);
        configuration.properties().forEach(entry -> {
            if (!entry.getValue().isTextual()) {
                throw JiraProblem.refused("The webhook's configuration '" + entry.getKey() + "' must be a text.");
            }
        });
        return new Webhook(
                id,
                WebhookJson.name(json),
                WebhookJson.url(json),
                WebhookJson.events(json),
                WebhookJson.jql(json),
                json.path("active").asBoolean(true),
                configuration.path(EXCLUDE_BODY).asText("").equals("true"),
                configuration.path("SECRET").asText(""),
                person.userName(),
                now);
    }
}
