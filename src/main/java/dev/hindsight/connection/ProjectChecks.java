package dev.hindsight.connection;

import dev.hindsight.connection.ConnectionCheck.Code;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.FindingSettings;
import dev.hindsight.finding.Impact;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.IssueField;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.IssueTypeChoice;
import dev.hindsight.issue.JiraAdministration;
import dev.hindsight.issue.JiraAdministration.RequiredField;
import dev.hindsight.issue.JiraAdministration.Screen;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.JiraOptions;
import dev.hindsight.issue.JiraOptions.Choice;
import dev.hindsight.settings.EffectiveSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether issues can be created in the project that is set: it can be seen, it has the issue type, and its create screen
 * asks for nothing that is not given. For one test.
 */
final class ProjectChecks {

    /** What may be given and may not, depending on finding and settings. */
    private static final Set<IssueField> NOT_ALWAYS_GIVEN =
            EnumSet.of(IssueField.ASSIGNEE, IssueField.DUE, IssueField.PRIORITY);

    private static final Map<IssueField, Code> ABSENT = Map.of(
            IssueField.DESCRIPTION, Code.NO_DESCRIPTION,
            IssueField.ASSIGNEE, Code.NO_ASSIGNEE,
            IssueField.DUE, Code.NO_DUE,
            IssueField.PRIORITY, Code.NO_PRIORITY,
            IssueField.LABELS, Code.NO_LABELS);

    private final JiraAdministration administration;
    private final EffectiveSettings settings;
    private final Actor actor;
    private final IssueTypeChoice issueType;

    ProjectChecks(JiraAdministration administration, EffectiveSettings settings, Actor actor) {
        this.administration = administration;
        this.settings = settings;
        this.actor = actor;
        this.issueType = settings.get(IssueSettings.ISSUE_TYPE);
    }

    List<ConnectionCheck> all(JiraOptions options) {
        Optional<String> key = settings.get(IssueSettings.PROJECT);
        if (key.isEmpty()) {
            return List.of(ConnectionCheck.of(Code.NO_PROJECT));
        }
        Optional<Choice> project = options.projects().stream()
                .filter(choice -> choice.value().equals(key.get()))
                .findFirst();
        if (project.isEmpty()) {
            return List.of(ConnectionCheck.of(Code.PROJECT_NOT_SEEN, key.get()));
        }
        List<ConnectionCheck> checks = new ArrayList<>();
        checks.add(
                ConnectionCheck.of(Code.PROJECT_SEEN, key.get(), project.get().name()));
        checks.addAll(screen(key.get()));
        return checks;
    }

    private List<ConnectionCheck> screen(String project) {
        try {
            Screen screen = administration.screen(actor, project, issueType.text());
            List<ConnectionCheck> checks = new ArrayList<>();
            checks.add(ConnectionCheck.of(Code.TYPE_THERE, typeName(project), project));
            checks.addAll(required(screen, project));
            checks.addAll(absent(screen, project));
            return checks;
        } catch (JiraException.Refused e) {
            return List.of(
                    e.names(IssueField.ISSUE_TYPE)
                            ? ConnectionCheck.of(Code.NO_SUCH_TYPE, issueType.text(), project)
                            : ConnectionCheck.of(Code.NO_ISSUES_THERE, project));
        }
    }

    private String typeName(String project) {
        return administration.issueTypes(actor, project).stream()
                .filter(type -> issueType.contains(type.value(), type.name()))
                .map(Choice::name)
                .findFirst()
                .orElse(issueType.text());
    }

    private List<ConnectionCheck> required(Screen screen, String project) {
        List<ConnectionCheck> checks = screen.required().stream()
                .filter(required -> required.field().filter(this::isAlwaysGiven).isEmpty())
                .sorted(Comparator.comparing(RequiredField::name))
                .map(required -> ConnectionCheck.of(demand(required), required.name(), project))
                .toList();
        return checks.isEmpty() ? List.of(ConnectionCheck.of(Code.SCREEN_FITS, project)) : checks;
    }

    private static Code demand(RequiredField required) {
        return required.field().filter(NOT_ALWAYS_GIVEN::contains).isPresent()
                ? Code.REQUIRED_AND_NOT_ALWAYS_GIVEN
                : Code.REQUIRED_FIELD;
    }

    /** Whether what is set makes sure that each issue is given a field. */
    private boolean isAlwaysGiven(IssueField field) {
        return switch (field) {
            case ASSIGNEE -> isAlwaysRequired(FindingField.OWNER);
            case DUE -> isAlwaysRequired(FindingField.DUE);
            case PRIORITY ->
                Arrays.stream(Impact.values())
                        .allMatch(impact ->
                                settings.get(IssueSettings.priority(impact)).isPresent());
            case PROJECT, ISSUE_TYPE, SUMMARY, DESCRIPTION, LABELS -> true;
        };
    }

    private boolean isAlwaysRequired(FindingField field) {
        return FindingSettings.rules(settings).required().values().stream().allMatch(fields -> fields.contains(field));
    }

    private static List<ConnectionCheck> absent(Screen screen, String project) {
        return Arrays.stream(IssueField.values())
                .filter(field -> !screen.offered().contains(field))
                .flatMap(field -> Optional.ofNullable(ABSENT.get(field)).stream())
                .map(code -> ConnectionCheck.of(code, project))
                .toList();
    }
}
