package dev.hindsight.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** What an owner does in Jira, over its official REST, and what the tests look up there. */
public record JiraUser(Client client) {

    private static final String ISSUE = "/rest/api/2/issue/";

    JsonNode issue(String key) {
        return client.get(ISSUE + key).expect(200).json();
    }

    /** Creates an issue; its key. */
    String create(String project, String summary) {
        Map<String, Object> fields =
                Map.of("project", Map.of("key", project), "summary", summary, "issuetype", Map.of("name", "Task"));
        return client.post("/rest/api/2/issue", Map.of("fields", fields))
                .expect(201)
                .json()
                .get("key")
                .asText();
    }

    JsonNode property(String key) {
        return client.get(ISSUE + key + "/properties/dev.hindsight")
                .expect(200)
                .json()
                .get("value");
    }

    JsonNode remoteLinks(String key) {
        return client.get(ISSUE + key + "/remotelink").expect(200).json();
    }

    /** Moves an issue along the transition of this name. */
    public void transition(String key, String name) {
        JsonNode transitions =
                client.get(ISSUE + key + "/transitions").expect(200).json().get("transitions");
        for (JsonNode transition : transitions) {
            if (transition.get("name").asText().equals(name)) {
                client.post(
                                ISSUE + key + "/transitions",
                                Map.of(
                                        "transition",
                                        Map.of("id", transition.get("id").asText())))
                        .expect(204);
                return;
            }
        }
        throw new AssertionError("No transition " + name + " in " + transitions);
    }

    void edit(String key, Map<String, Object> fields) {
        client.put(ISSUE + key, Map.of("fields", fields)).expect(204);
    }

    /** How many issues there are with this word in the summary. */
    List<String> keysWithSummary(String word) {
        JsonNode found = client.post(
                        "/rest/api/2/search",
                        Map.of("jql", "summary ~ \"" + word + "\"", "fields", List.of("summary"), "maxResults", 100))
                .expect(200)
                .json();
        return found.get("issues").findValuesAsText("key");
    }
}
