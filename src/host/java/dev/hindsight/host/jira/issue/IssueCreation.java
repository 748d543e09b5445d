package dev.hindsight.host.jira.issue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.jira.catalog.Choice;
import dev.hindsight.host.jira.catalog.Field;
import dev.hindsight.host.jira.catalog.IssueType;
import dev.hindsight.host.jira.catalog.Option;
import dev.hindsight.host.jira.catalog.Priority;
import dev.hindsight.host.jira.catalog.Project;
import dev.hindsight.host.jira.catalog.Screen;
import dev.hindsight.host.jira.catalog.Status;
import dev.hindsight.host.server.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creates issues from requests. */
public record IssueCreation(JiraStore store, Recorder recorder) {

    /** Throws JiraProblem that names every field that is wrong or missing. */
    public Issue create(Person person, JsonNode request) {
        JsonNode fields = request.path("fields");
        Project project = project(person, fields.path("project"));
        IssueType type = type(fields.path("issuetype"));
        FieldInput input = new FieldInput(project, store);
        Draft draft = new Draft(Screen.creating(project, type, person), input, defaults(person, project, type));
        draft.set(fields);
        draft.update(request.path("update"));
        Map<String, String> values = new HashMap<>(draft.complete());
        values.remove(Field.PROJECT.id());
        Map<String, JsonNode> properties = PropertyRules.read(request.path("properties"));
        Issue issue = store.add(() -> made(project, values, properties));
        recorder.tell(IssueEvent.Kind.CREATED, person, issue, Optional.empty());
        return issue;
    }

    private Issue made(Project project, Map<String, String> values, Map<String, JsonNode> properties) {
        long now = recorder.now();
        return new Issue(
                store.nextId(),
                store.nextKey(project),
                List.of(),
                values,
                now,
                now,
                properties,
                List.of(),
                List.of(),
                List.of());
    }

    private static Map<String, String> defaults(Person person, Project project, IssueType type) {
        Map<String, String> defaults = new HashMap<>(Map.of(
                Field.PROJECT.id(), project.id(),
                Field.ISSUE_TYPE.id(), type.id(),
                Field.STATUS.id(), Status.TO_DO.id(),
                Field.PRIORITY.id(), Priority.MEDIUM.id(),
                Field.REPORTER.id(), person.userName(),
                Field.CREATOR.id(), person.userName()));
        if (Screen.creating(project, type, person).fields().contains(Field.EXPOSURE)) {
            defaults.put(Field.EXPOSURE.id(), Option.INTERNAL.id());
        }
        return defaults;
    }

    private static Project project(Person person, JsonNode json) {
        Optional<String> wanted = FieldInput.member(json, "id").or(() -> FieldInput.member(json, "key"));
        if (wanted.isEmpty()) {
            throw FieldInput.problem("project", "project is required");
        }
        return wanted.flatMap(Project::named)
                .filter(project -> project.isVisibleTo(person))
                .orElseThrow(() -> FieldInput.problem("project", "valid project is required"));
    }

    private static IssueType type(JsonNode json) {
        Optional<String> id = FieldInput.member(json, "id");
        Optional<String> name = FieldInput.member(json, "name");
        if (id.isEmpty() && name.isEmpty()) {
            throw FieldInput.problem("issuetype", "issue type is required");
        }
        return id.flatMap(text -> Choice.withId(IssueType.values(), text))
                .or(() -> name.flatMap(text -> Choice.labeled(IssueType.values(), text)))
                .orElseThrow(() -> FieldInput.problem("issuetype", "valid issue type is required"));
    }
}
