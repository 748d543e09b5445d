package dev.hindsight.host.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The calls for webhooks, which Jira's description leaves out although it has the schema of what is sent, {@code RestWebhook}.
 * The addresses, the query and what an answer has besides are those that public clients use.
 */
final class WebhookCalls {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SENT = "RestWebhook";
    private static final String TOLD = "RestWebhookTold";

    private static final String ALL = "/jira-webhook/1.0/webhooks";

    private static final String PATHS = """
            {"/jira-webhook/1.0/webhooks": {
              "get": {
                "parameters": [
                  {"name": "start", "in": "query", "schema": {"type": "integer"}},
                  {"name": "limit", "in": "query", "schema": {"type": "integer"}}],
                "responses": {"200": {"description": "a page of them", "content": {"application/json": {
                  "schema": {"type": "array", "items": {"$ref": "#/components/schemas/RestWebhookTold"}}}}}}},
              "post": {
                "requestBody": {"required": true, "content": {"application/json": {
                  "schema": {"$ref": "#/components/schemas/RestWebhook"}}}},
                "responses": {"201": {"description": "the new one", "content": {"application/json": {
                  "schema": {"$ref": "#/components/schemas/RestWebhookTold"}}}}}}},
             "/jira-webhook/1.0/webhooks/{webhookId}": {
              "parameters": [{"name": "webhookId", "in": "path", "required": true, "schema": {"type": "integer"}}],
              "get": {
                "responses": {"200": {"description": "one", "content": {"application/json": {
                  "schema": {"$ref": "#/components/schemas/RestWebhookTold"}}}}}},
              "put": {
                "requestBody": {"required": true, "content": {"application/json": {
                  "schema": {"$ref": "#/components/schemas/RestWebhook"}}}},
                "responses": {"200": {"description": "the changed one", "content": {"application/json": {
                  "schema": {"$ref": "#/components/schemas/RestWebhookTold"}}}}}},
              "delete": {"responses": {"204": {"description": "removed"}}}}}""";

    private static final String BESIDES = """
            {"id": {"type": "integer"}, "createdDate": {"type": "integer"}, "updatedDate": {"type": "integer"}}""";

    private WebhookCalls() {}

    /** A description with these calls, if it is one of a Jira whose description lacks them. */
    static String addedTo(String description) {
        try {
            ObjectNode all = (ObjectNode) JSON.readTree(description);
            if (!(all.at("/components/schemas/" + SENT) instanceof ObjectNode sent)
                    || !all.path("paths").has("/api/2/issue")
                    || all.path("paths").has(ALL)) {
                return description;
            }
            ObjectNode told = sent.deepCopy();
            told.withObject("/properties").setAll((ObjectNode) JSON.readTree(BESIDES));
            told.putArray("required")
                    .add("id")
                    .add("name")
                    .add("url")
                    .add("events")
                    .add("active")
                    .add("configuration");
            all.withObject("/components/schemas").set(TOLD, told);
            all.withObject("/paths").setAll((ObjectNode) JSON.readTree(PATHS));
            return all.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The description is no JSON", e);
        }
    }
}
