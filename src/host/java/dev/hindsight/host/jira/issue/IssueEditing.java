package dev.hindsight.host.jira.issue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hindsight.host.jira.catalog.Choice;
import dev.hindsight.host.jira.catalog.Field;
import dev.hindsight.host.jira.catalog.Resolution;
import dev.hindsight.host.jira.catalog.Screen;
import dev.hindsight.host.jira.catalog.Status;
import dev.hindsight.host.server.JiraHabits;
import dev.hindsight.host.server.Person;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Changes fields and statuses of issues that the person may see. */
public record IssueEditing(JiraStore store, Recorder recorder, Comments comments, JiraHabits habits) {

    /** {@code request} is the body of Jira's PUT: fields, update, properties. */
    public Issue edit(Person person, Issue issue, JsonNode request) {
        requireEditable(issue);
        Screen screen = screen(person, issue);
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

    /** Assigning is a right of its own, which wants no screen; {@code user} is empty for nobody. */
    public Issue assign(Person person, Issue issue, JsonNode user) {
        Screen assigning = new Screen(List.of(Field.ASSIGNEE), List.of());
        JsonNode fields = JsonNodeFactory.instance.objectNode().set(Field.ASSIGNEE.id(), user);
        return recorder.change(person, issue, IssueEvent.Kind.UPDATED, latest -> {
            Draft draft = new Draft(assigning, new FieldInput(issue.project(), store), latest);
            draft.set(fields);
            return draft.complete();
        });
    }

    /** What can be edited of an issue by a person; nothing where the workflow forbids it. */
    public Screen screen(Person person, Issue issue) {
        return isFinal(issue)
                ? new Screen(List.of(), List.of())
                : Screen.editing(issue.project(), person, habits.bareEditScreen());
    }

    private boolean isFinal(Issue issue) {
        return habits.closedIsFinal() && issue.status() == Status.DONE;
    }

    private void requireEditable(Issue issue) {
        if (isFinal(issue)) {
            throw JiraProblem.refused("You do not have permission to edit issues in this project.");
        }
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
