package dev.hindsight.host.jira.issue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes the links from issues to pages elsewhere. */
public record RemoteLinks(JiraStore store, Recorder recorder) {

    private static final int LONGEST = 255;

    /** What became of a link that was put. */
    public record Outcome(long id, boolean isNew) {}

    /** Replaces the link with the same globalId, or adds one. */
    public Outcome put(Issue issue, JsonNode request) {
        RemoteLink wanted = read(0, request);
        AtomicLong id = new AtomicLong();
        AtomicBoolean isNew = new AtomicBoolean(true);
        recorder.apply(issue, latest -> {
            Optional<RemoteLink> known = latest.links().stream()
                    .filter(link -> link.globalId() != null && link.globalId().equals(wanted.globalId()))
                    .findFirst();
            isNew.set(known.isEmpty());
            id.set(known.map(RemoteLink::id).orElseGet(store::nextId));
            return latest.withLinks(replaced(latest.links(), read(id.get(), request)));
        });
        return new Outcome(id.get(), isNew.get());
    }

    /** Replaces all of a link that exists; what the request leaves out becomes empty. */
    public void replace(Issue issue, long id, JsonNode request) {
        find(issue, link -> link.id() == id);
        RemoteLink link = read(id, request);
        recorder.apply(issue, latest -> latest.withLinks(replaced(latest.links(), link)));
    }

    /** Throws JiraProblem with status 404 when no link is meant. */
    public RemoteLink find(Issue issue, Predicate<RemoteLink> meant) {
        return issue.links().stream()
                .filter(meant)
                .findFirst()
                .orElseThrow(() -> JiraProblem.notFound("No Link Associated with the given parameters"));
    }

    public void remove(Issue issue, RemoteLink link) {
        recorder.apply(
                issue,
                latest -> latest.withLinks(latest.links().stream()
                        .filter(other -> other.id() != link.id())
                        .toList()));
    }

    private static List<RemoteLink> replaced(List<RemoteLink> links, RemoteLink link) {
        List<RemoteLink> all = new ArrayList<>(links);
        all.removeIf(other -> other.id() == link.id());
        all.add(link);
        return all;
    }

    private static RemoteLink read(long id, JsonNode request) {
        JsonNode object = request.path("object");
        requireText(object, "url");
        requireText(object, "title");
        String globalId = textOrNull(request, "globalId");
        if (globalId != null && globalId.length() > LONGEST) {
            throw FieldInput.problem("globalId", "The globalId must be at most " + LONGEST + " characters.");
        }
        JsonNode application = request.path("application");
        return new RemoteLink(
                id, globalId, application.isObject() ? application : null, textOrNull(request, "relationship"), object);
    }

    private static void requireText(JsonNode object, String name) {
        String text = object.path(name).asText("");
        if (text.isBlank()) {
            throw FieldInput.problem(name, "'" + name + "' is required.");
        }
        if (name.equals("title") && text.length() > LONGEST) {
            throw FieldInput.problem(name, "'title' must be at most " + LONGEST + " characters.");
        }
    }

    private static @Nullable String textOrNull(JsonNode json, String name) {
        return json.path(name).isTextual() ? json.path(name).textValue() : null;
    }
}
