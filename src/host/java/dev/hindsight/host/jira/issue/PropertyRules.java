package dev.hindsight.host.jira.issue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What Jira accepts as an entity property: a short key, and JSON of at most 32 kB. Keeps nothing. */
final class PropertyRules {

    private static final int LONGEST_KEY = 255;
    private static final int MOST_BYTES = 32_768;

    private PropertyRules() {}

    /** The {@code properties} of a request: a list of key and value. */
    static Map<String, JsonNode> read(JsonNode list) {
        Map<String, JsonNode> properties = new HashMap<>();
        for (JsonNode property : list) {
            String key = property.path("key").asText();
            check(key, property.path("value"));
            properties.put(key, property.path("value"));
        }
        return properties;
    }

    static void check(String key, JsonNode value) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw JiraProblem.refused("The property key must have 1 to " + LONGEST_KEY + " characters.");
        }
        if (value.isMissingNode()) {
            throw JiraProblem.refused("The property '" + key + "' has no value.");
        }
        if (value.toString().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw JiraProblem.refused("The property value is too long. It must be " + MOST_BYTES + " bytes or fewer.");
        }
    }
}
