package dev.hindsight.host.jira.issue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.jira.catalog.Choice;
import dev.hindsight.host.jira.catalog.Field;
import dev.hindsight.host.jira.catalog.Resolution;
import dev.hindsight.host.jira.catalog.Screen;
import dev.hindsight.host.jira.catalog.Status;
import dev.hindsight.host.server.Person;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Changes fields and statuses of issues that the person may see. */
public record IssueEditing(JiraStore store, Recorder recorder, Comments comments) {

    /** {@code request} is the body of Jira's PUT: fields, update, properties. */
    public Issue edit(Person person, Issue issue, JsonNode request) {
        Screen screen = Screen.editing(issue.project(), person);
        Map<String, JsonNode> properties = PropertyRules.read(request.path("properties"));
        Issue changed = recorder.change(
                person,
                issue,
                IssueEvent.Kind.UPDATED,
                latest -> draft(issue, screen, latest, request).complete());
        if (!properties.isEmpty()) {
            changed = recorder.apply(changed, latest -> {
                Map<String, JsonNode> all = new HashMap<>(latest.properties());
                all.putAll(properties);
                return latest.withProperties(all);
            });
        }
        comments.addAll(person, changed, request.path("update").path("comment"));
        return changed;
    }

    /** {@code request} is the body of Jira's POST: transition, fields, update. */
    public Issue move(Person person, Issue issue, JsonNode request) {
        Status target = target(request.path("transition"));
        Issue changed = recorder.change(person, issue, IssueEvent.Kind.TRANSITIONED, latest -> {
            Draft draft = draft(issue, Screen.moving(target), latest, request);
            return closedOrOpened(target, draft.complete());
        });
        comments.addAll(person, changed, request.path("update").path("comment"));
        return changed;
    }

    private Draft draft(Issue issue, Screen screen, Map<String, String> latest, JsonNode request) {
        Draft draft = new Draft(screen, new FieldInput(issue.project(), store), latest);
        draft.set(request.path("fields"));
        draft.update(request.path("update"));
        return draft;
    }

    private static Status target(JsonNode transition) {
        String id = FieldInput.member(transition, "id")
                .orElseThrow(() -> JiraProblem.refused("Missing 'transition' identifier"));
        Optional<Status> target = Stream.of(Status.values())
                .filter(status -> status.transitionId().equals(id))
                .findFirst();
        return target.orElseThrow(
                () -> JiraProblem.refused("It seems that you have tried to perform a workflow operation (id " + id
                        + ") that is not valid for the current state of this issue."));
    }

    private Map<String, String> closedOrOpened(Status target, Map<String, String> drafted) {
        Map<String, String> values = new HashMap<>(drafted);
        values.put(Field.STATUS.id(), target.id());
        if (target != Status.DONE) {
            values.remove(Field.RESOLUTION.id());
            values.remove(Field.RESOLUTION_DATE.id());
            return values;
        }
        Optional<Resolution> given = Optional.ofNullable(values.get(Field.RESOLUTION.id()))
                .flatMap(id -> Choice.withId(Resolution.values(), id));
        values.put(Field.RESOLUTION.id(), given.orElse(Resolution.DONE).id());
        values.putIfAbsent(
                Field.RESOLUTION_DATE.id(), Instant.ofEpochMilli(recorder.now()).toString());
        return values;
    }
}
