package dev.hindsight.processes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.acceptance.Client;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The faults that are injected at Jira's side, and how many of them have hit a request. */
final class JiraTrouble {

    private static final String FAULTS = "/rest/host/1.0/faults";
    private static final String REQUESTS = "/rest/host/1.0/requests";
    private static final String CREATION = "/rest/api/2/issue(/bulk)?$";

    private final Client jira;
    private final Queue<Kind> turns = new ArrayDeque<>(List.of(Kind.values()));
    private final Map<String, Integer> planned = new LinkedHashMap<>();

    JiraTrouble(Client jira) {
        this.jira = jira;
    }

    /** What goes wrong. */
    private enum Kind {
        SLOW_CREATION("delay", CREATION, "POST"),
        LOST_REPLY("drop-response", CREATION, "POST"),
        UNAVAILABLE("503", CREATION, "POST"),
        LOST_REQUEST("drop-request", CREATION, "POST"),
        RATE_LIMIT("429", "/rest/api/2/", ""),
        FAILING_SEARCH("500", "/rest/api/2/search", "");

        private final String kind;
        private final String path;
        private final String method;

        Kind(String kind, String path, String method) {
            this.kind = kind;
            this.path = path;
            this.method = method;
        }

        private static Kind of(String kind) {
            return Stream.of(values())
                    .filter(known -> known.kind.equals(kind))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Lets so many requests go wrong, each in another way than the one before. */
    void plan(int count) {
        for (int i = 0; i < count; i++) {
            Kind kind = turns.remove();
            plan(kind);
            turns.add(kind);
        }
    }

    private void plan(Kind kind) {
        jira.post(
                        FAULTS,
                        Map.of(
                                "kind",
                                kind.kind,
                                "path",
                                kind.path,
                                "method",
                                kind.method,
                                "millis",
                                1000,
                                "retryAfter",
                                2))
                .expect(204);
        planned.merge(kind.name(), 1, Integer::sum);
    }

    /** Ends all trouble. */
    void end() {
        for (JsonNode waiting : jira.get(FAULTS).expect(200).json()) {
            planned.merge(
                    Kind.of(waiting.get("kind").asText()).name(),
                    -waiting.get("count").asInt(),
                    Integer::sum);
        }
        jira.delete(FAULTS).expect(204);
    }

    /** How many requests went wrong, by kind; known when the trouble has ended. */
    Map<String, Integer> hits() {
        return Map.copyOf(planned);
    }

    void forgetRequests() {
        jira.delete(REQUESTS).expect(204);
    }

    /** How often Jira was asked to create issues, answered or not. */
    long creations() {
        JsonNode requests = jira.get(REQUESTS).expect(200).json();
        return StreamSupport.stream(requests.spliterator(), false)
                .filter(request -> request.get("method").asText().equals("POST"))
                .filter(request -> request.get("path").asText().matches(".*" + CREATION))
                .count();
    }
}
