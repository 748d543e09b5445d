package dev.hindsight.host.jira.issue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** Writes and deletes entity properties of issues; neither shows in the history. */
public record IssueProperties(Recorder recorder) {

    /** True when the property is new. */
    public boolean put(Issue issue, String key, JsonNode value) {
        PropertyRules.check(key, value);
        boolean isNew = !issue.properties().containsKey(key);
        recorder.apply(issue, latest -> {
            Map<String, JsonNode> properties = new HashMap<>(latest.properties());
            properties.put(key, value);
            return latest.withProperties(properties);
        });
        return isNew;
    }

    /** Throws JiraProblem with status 404 when there is none. */
    public JsonNode get(Issue issue, String key) {
        JsonNode value = issue.properties().get(key);
        if (value == null) {
            throw JiraProblem.notFound("The property '" + key + "' does not exist.");
        }
        return value;
    }

    public void remove(Issue issue, String key) {
        get(issue, key);
        recorder.apply(issue, latest -> {
            Map<String, JsonNode> properties = new HashMap<>(latest.properties());
            properties.remove(key);
            return latest.withProperties(properties);
        });
    }
}
