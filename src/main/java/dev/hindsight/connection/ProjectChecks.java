package dev.hindsight.connection;

import dev.hindsight.connection.ConnectionCheck.Code;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.IssueField;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.IssueTypeChoice;
import dev.hindsight.issue.JiraAdministration;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.JiraOptions;
import dev.hindsight.issue.JiraOptions.Choice;
import dev.hindsight.screen.CreateScreen;
import dev.hindsight.settings.EffectiveSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether issues can be created in the projects that are set: they can be seen, they have the issue type, and their create
 * screens ask for nothing that is not given. For one test.
 */
final class ProjectChecks {

    private final JiraAdministration administration;
    private final EffectiveSettings settings;
    private final Actor actor;
    private final IssueTypeChoice issueType;
    private final FieldChecks fields;

    ProjectChecks(JiraAdministration administration, EffectiveSettings settings, Actor actor) {
        this.administration = administration;
        this.settings = settings;
        this.actor = actor;
        this.issueType = settings.get(IssueSettings.ISSUE_TYPE);
        this.fields = new FieldChecks(settings);
    }

    /** The checks of the project that is chosen, and of those others that fields have defaults for. */
    List<ConnectionCheck> all(JiraOptions options) {
        Optional<String> chosen = settings.get(IssueSettings.PROJECT);
        List<ConnectionCheck> checks = new ArrayList<>(chosen.map(key -> project(key, options, Code.PROJECT_NOT_SEEN))
                .orElse(List.of(ConnectionCheck.of(Code.NO_PROJECT))));
        fields.projects().stream()
                .filter(key -> !chosen.equals(Optional.of(key)))
                .map(key -> project(key, options, Code.FIELD_DEFAULTS_NOT_SEEN))
                .forEach(checks::addAll);
        checks.addAll(fields.unreadable());
        return checks;
    }

    private List<ConnectionCheck> project(String key, JiraOptions options, Code notSeen) {
        Optional<Choice> project = options.projects().stream()
                .filter(choice -> choice.value().equals(key))
                .findFirst();
        if (project.isEmpty()) {
            return List.of(ConnectionCheck.of(notSeen, key));
        }
        List<ConnectionCheck> checks = new ArrayList<>();
        checks.add(ConnectionCheck.of(Code.PROJECT_SEEN, key, project.get().name()));
        checks.addAll(screen(key));
        return checks;
    }

    private List<ConnectionCheck> screen(String project) {
        try {
            CreateScreen screen = administration.screen(actor, project, issueType);
            List<ConnectionCheck> checks = new ArrayList<>();
            boolean named = issueType.names(screen.typeId(), screen.typeName());
            checks.add(ConnectionCheck.of(named ? Code.TYPE_THERE : Code.STANDARD_TYPE, screen.typeName(), project));
            checks.addAll(fields.all(screen, project));
            return checks;
        } catch (JiraException.Refused e) {
            return List.of(
                    e.names(IssueField.ISSUE_TYPE)
                            ? ConnectionCheck.of(Code.NO_SUCH_TYPE, issueType.text(), project)
                            : ConnectionCheck.of(Code.NO_ISSUES_THERE, project));
        }
    }
}
