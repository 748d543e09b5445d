package dev.hindsight.action;

import dev.hindsight.action.Check.Code;
import dev.hindsight.action.Creation.WishedField;
import dev.hindsight.action.TrackerChoices.Choice;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.Impact;
import dev.hindsight.site.Preferences;
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

    private final TrackerSetup setup;
    private final Preferences preferences;
    private final Caller caller;

    ProjectChecks(TrackerSetup setup, Preferences preferences, Caller caller) {
        this.setup = setup;
        this.preferences = preferences;
        this.caller = caller;
    }

    List<Check> all(TrackerChoices choices) {
        if (preferences.project().isEmpty()) {
            return List.of(Check.of(Code.NO_PROJECT));
        }
        String key = preferences.project().get();
        Optional<Choice> project = choices.projects().stream()
                .filter(choice -> choice.value().equals(key))
                .findFirst();
        if (project.isEmpty()) {
            return List.of(Check.of(Code.PROJECT_NOT_SEEN, key));
        }
        List<Check> checks = new ArrayList<>();
        checks.add(Check.of(Code.PROJECT_SEEN, key, project.get().name()));
        checks.addAll(screen(key));
        return checks;
    }

    private List<Check> screen(String project) {
        try {
            TrackerSetup.Screen screen = setup.screen(caller, project, preferences.issueType());
            List<Check> checks = new ArrayList<>();
            checks.add(Check.of(Code.TYPE_THERE, preferences.issueType(), project));
            checks.addAll(required(screen, project));
            checks.addAll(wished(screen, project));
            return checks;
        } catch (TrackerException.Refused e) {
            return List.of(
                    e.fields().containsKey("issuetype")
                            ? Check.of(Code.NO_SUCH_TYPE, preferences.issueType(), project)
                            : Check.of(Code.NO_ISSUES_THERE, project));
        }
    }

    private List<Check> required(TrackerSetup.Screen screen, String project) {
        List<Check> checks = screen.required().entrySet().stream()
                .filter(field -> !ALWAYS_GIVEN.contains(field.getKey()) && !certain(field.getKey()))
                .sorted(Map.Entry.comparingByValue())
                .map(field -> Check.of(demand(field.getKey()), field.getValue(), project))
                .toList();
        return checks.isEmpty() ? List.of(Check.of(Code.SCREEN_FITS, project)) : checks;
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
                        .allMatch(impact -> preferences.priority(impact).isPresent());
            default -> false;
        };
    }

    private boolean alwaysNeeded(FindingField field) {
        return preferences.fieldRule().needed().values().stream().allMatch(fields -> fields.contains(field));
    }

    private static List<Check> wished(TrackerSetup.Screen screen, String project) {
        return Arrays.stream(WishedField.values())
                .filter(field -> !screen.offered().contains(field))
                .flatMap(field -> Optional.ofNullable(ABSENT.get(field)).stream())
                .map(code -> Check.of(code, project))
                .toList();
    }
}
