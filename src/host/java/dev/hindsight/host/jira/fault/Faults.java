package dev.hindsight.host.jira.fault;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.jira.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The faults that wait for requests, each for a number of them. Shows none by itself. */
public final class Faults {

    private final List<Waiting> waiting = new ArrayList<>();

    /** A fault with the number of requests that it is still for. */
    private record Waiting(Fault fault, int count) {}

    /** The description as in {@code POST /rest/host/1.0/faults}; without a count it is for one request. */
    public void add(JsonNode description) {
        Waiting added =
                new Waiting(Fault.read(description), description.path("count").asInt(1));
        synchronized (waiting) {
            waiting.add(added);
        }
    }

    /** Those that still wait, with their kind and for how many requests. */
    public JsonNode json() {
        synchronized (waiting) {
            return Json.array(
                    List.copyOf(waiting),
                    next -> Json.object()
                            .put("kind", next.fault().kind().text())
                            .put("path", next.fault().path().pattern())
                            .put("count", next.count()));
        }
    }

    public void clear() {
        synchronized (waiting) {
            waiting.clear();
        }
    }

    boolean lookAtBodies() {
        synchronized (waiting) {
            return waiting.stream().anyMatch(next -> next.fault().body().isPresent());
        }
    }

    /** The fault for this request, which uses it up by one. */
    Optional<Fault> take(String method, String path, Supplier<String> body) {
        synchronized (waiting) {
            for (int i = 0; i < waiting.size(); i++) {
                Waiting next = waiting.get(i);
                if (next.fault().hits(method, path, body)) {
                    if (next.count() <= 1) {
                        waiting.remove(i);
                    } else {
                        waiting.set(i, new Waiting(next.fault(), next.count() - 1));
                    }
                    return Optional.of(next.fault());
                }
            }
            return Optional.empty();
        }
    }
}
