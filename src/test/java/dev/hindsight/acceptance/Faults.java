package dev.hindsight.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The embedded Jira's faults and its list of requests, which no product has. */
record Faults(Client jira) {

    private static final String BASE = "/rest/host/1.0";

    /** Makes the next calls whose path matches fail in one of the host's ways, such as {@code drop-response}. */
    void plan(String path, String kind, int count) {
        plan(path, kind, count, Map.of());
    }

    /** The same for calls of one method. */
    void plan(String method, String path, String kind, int count) {
        plan(path, kind, count, Map.of("method", method));
    }

    /** Makes the next call whose path matches take longer. */
    void delay(String path, Duration time) {
        plan(path, "delay", 1, Map.of("millis", time.toMillis()));
    }

    /** The same with what else belongs to the kind, such as {@code bodyPattern}. */
    void plan(String path, String kind, int count, Map<String, Object> further) {
        Map<String, Object> fault = new LinkedHashMap<>(further);
        fault.put("path", path);
        fault.put("kind", kind);
        fault.put("count", count);
        jira.post(BASE + "/faults", fault).expect(200, 201, 204);
    }

    /** How many planned faults no call has met. */
    int waiting() {
        return jira.get(BASE + "/faults").expect(200).json().size();
    }

    void clear() {
        jira.delete(BASE + "/faults").expect(200, 204);
    }

    void forgetRequests() {
        jira.delete(BASE + "/requests").expect(200, 204);
    }

    /** Method and path of every call received, polls of the index left out. */
    List<String> requests() {
        JsonNode received = jira.get(BASE + "/requests").expect(200).json();
        List<String> requests = new ArrayList<>();
        for (JsonNode request : received.isArray() ? received : received.get("requests")) {
            requests.add(
                    request.get("method").asText() + " " + request.get("path").asText());
        }
        return requests;
    }
}
