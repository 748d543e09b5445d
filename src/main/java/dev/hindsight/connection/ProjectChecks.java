package dev.hindsight.connection;

import dev.hindsight.connection.ConnectionCheck.Code;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.Impact;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.CreateResult.WishedField;
import dev.hindsight.issue.JiraAdministration;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.JiraOptions;
import dev.hindsight.issue.JiraOptions.Choice;
import dev.hindsight.settings.EffectiveSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether tickets can be made in the project that is set: it can be seen, it has the issue type, and its create screen
 * asks for nothing that is not given. For one test.
 */
final class ProjectChecks {

    /** What every ticket is given, by the tracker's field id; a reporter is put in by the tracker itself. */
    private static final Set<String> ALWAYS_GIVEN =
            Set.of("project", "issuetype", "summary", "description", "labels", "reporter");

    private static final Map<WishedField, Code> ABSENT = Map.of(
            WishedField.DESCRIPTION, Code.NO_DESCRIPTION,
            WishedField.ASSIGNEE, Code.NO_ASSIGNEE,
            WishedField.DUE, Code.NO_DUE,
            WishedField.PRIORITY, Code.NO_PRIORITY,
            WishedField.LABELS, Code.NO_LABELS);

    private final JiraAdministration setup;
    private final EffectiveSettings effective;
    private final Actor actor;

    ProjectChecks(JiraAdministration setup, EffectiveSettings effective, Actor actor) {
        this.setup = setup;
        this.effective = effective;
        this.actor = actor;
    }

    List<ConnectionCheck> all(JiraOptions choices) {
        if (effective.project().isEmpty()) {
            return List.of(ConnectionCheck.of(Code.NO_PROJECT));
        }
        String key = effective.project().get();
        Optional<Choice> project = choices.projects().stream()
                .filter(choice -> choice.value().equals(key))
                .findFirst();
        if (project.isEmpty()) {
            return List.of(ConnectionCheck.of(Code.PROJECT_NOT_SEEN, key));
        }
        List<ConnectionCheck> checks = new ArrayList<>();
        checks.add(ConnectionCheck.of(Code.PROJECT_SEEN, key, project.get().name()));
        checks.addAll(screen(key));
        return checks;
    }

    private List<ConnectionCheck> screen(String project) {
        try {
            JiraAdministration.Screen screen = setup.screen(actor, project, effective.issueType());
            List<ConnectionCheck> checks = new ArrayList<>();
            checks.add(ConnectionCheck.of(Code.TYPE_THERE, effective.issueType(), project));
            checks.addAll(required(screen, project));
            checks.addAll(wished(screen, project));
            return checks;
        } catch (JiraException.Refused e) {
            return List.of(
                    e.fields().containsKey("issuetype")
                            ? ConnectionCheck.of(Code.NO_SUCH_TYPE, effective.issueType(), project)
                            : ConnectionCheck.of(Code.NO_ISSUES_THERE, project));
        }
    }

    private List<ConnectionCheck> required(JiraAdministration.Screen screen, String project) {
        List<ConnectionCheck> checks = screen.required().entrySet().stream()
                .filter(field -> !ALWAYS_GIVEN.contains(field.getKey()) && !certain(field.getKey()))
                .sorted(Map.Entry.comparingByValue())
                .map(field -> ConnectionCheck.of(demand(field.getKey()), field.getValue(), project))
                .toList();
        return checks.isEmpty() ? List.of(ConnectionCheck.of(Code.SCREEN_FITS, project)) : checks;
    }

    private static Code demand(String field) {
        return Set.of("assignee", "duedate", "priority").contains(field)
                ? Code.REQUIRED_AND_NOT_ALWAYS_GIVEN
                : Code.REQUIRED_FIELD;
    }

    /** Whether what is set makes sure that each ticket is given a field. */
    private boolean certain(String field) {
        return switch (field) {
            case "assignee" -> alwaysNeeded(FindingField.OWNER);
            case "duedate" -> alwaysNeeded(FindingField.DUE);
            case "priority" ->
                Arrays.stream(Impact.values())
                        .allMatch(impact -> effective.priority(impact).isPresent());
            default -> false;
        };
    }

    private boolean alwaysNeeded(FindingField field) {
        return effective.fieldRule().needed().values().stream().allMatch(fields -> fields.contains(field));
    }

    private static List<ConnectionCheck> wished(JiraAdministration.Screen screen, String project) {
        return Arrays.stream(WishedField.values())
                .filter(field -> !screen.offered().contains(field))
                .flatMap(field -> Optional.ofNullable(ABSENT.get(field)).stream())
                .map(code -> ConnectionCheck.of(code, project))
                .toList();
    }
}
