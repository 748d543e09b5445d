package dev.hindsight.connection;

import dev.hindsight.connection.ConnectionCheck.Code;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.FindingSettings;
import dev.hindsight.finding.Impact;
import dev.hindsight.issue.IssueField;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.screen.CreateScreen;
import dev.hindsight.screen.FieldDefault;
import dev.hindsight.screen.FieldDefault.OnScreen;
import dev.hindsight.screen.FieldDefaults;
import dev.hindsight.screen.FieldProblem;
import dev.hindsight.screen.ScreenField;
import dev.hindsight.settings.EffectiveSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a create screen gets what it requires, and whether what administrators give to its fields fits. For one test. */
final class FieldChecks {

    /** What may be given and may not, depending on finding and settings. */
    private static final Set<IssueField> NOT_ALWAYS_GIVEN =
            EnumSet.of(IssueField.ASSIGNEE, IssueField.DUE, IssueField.PRIORITY);

    private static final Map<IssueField, Code> ABSENT = Map.of(
            IssueField.DESCRIPTION, Code.NO_DESCRIPTION,
            IssueField.ASSIGNEE, Code.NO_ASSIGNEE,
            IssueField.DUE, Code.NO_DUE,
            IssueField.PRIORITY, Code.NO_PRIORITY,
            IssueField.LABELS, Code.NO_LABELS);

    private final EffectiveSettings settings;
    private final FieldDefaults defaults;
    private final Optional<String> parent;

    FieldChecks(EffectiveSettings settings) {
        this.settings = settings;
        this.defaults = IssueSettings.fieldDefaults(settings);
        this.parent = settings.get(IssueSettings.PARENT);
    }

    /** The projects whose fields have defaults. */
    Set<String> projects() {
        return defaults.projects();
    }

    /** The lines of what is set here that cannot be read. */
    List<ConnectionCheck> unreadable() {
        return settings.text(IssueSettings.FIELD_DEFAULTS).stream()
                .flatMap(text -> FieldDefaults.unreadable(text).values().stream())
                .map(line -> ConnectionCheck.of(Code.VALUE_UNREADABLE, line))
                .toList();
    }

    List<ConnectionCheck> all(CreateScreen screen, String project) {
        List<FieldDefault> lines = defaults.ofProject(project);
        List<OnScreen> given = lines.stream().map(line -> line.on(screen)).toList();
        List<ConnectionCheck> checks = new ArrayList<>(required(screen, project, given));
        checks.addAll(fit(screen, project, given));
        checks.addAll(absent(screen, project));
        parent.filter(key -> screen.parentField().isEmpty())
                .map(key -> ConnectionCheck.of(Code.NO_PLACE_FOR_PARENT, key, project))
                .ifPresent(checks::add);
        return checks;
    }

    private List<ConnectionCheck> required(CreateScreen screen, String project, List<OnScreen> given) {
        List<ConnectionCheck> checks = screen.fields().stream()
                .filter(ScreenField::mustBeGiven)
                .filter(field -> !hasDefault(field, given) && !isForParent(field, screen, project))
                .filter(field -> IssueField.withId(field.id())
                        .filter(this::isAlwaysGiven)
                        .isEmpty())
                .sorted(Comparator.comparing(ScreenField::name))
                .map(field -> demand(field, project))
                .toList();
        return checks.isEmpty() ? List.of(ConnectionCheck.of(Code.SCREEN_FITS, project)) : checks;
    }

    private static boolean hasDefault(ScreenField field, List<OnScreen> given) {
        return given.stream().anyMatch(line -> line.field().equals(Optional.of(field)));
    }

    /** Whether a field takes the epic or parent that is set. */
    private boolean isForParent(ScreenField field, CreateScreen screen, String project) {
        return parent.flatMap(key -> screen.fieldForParent(key, project)).equals(Optional.of(field));
    }

    private static ConnectionCheck demand(ScreenField field, String project) {
        if (field.isParentOfSubTask()) {
            return ConnectionCheck.of(Code.PARENT_NEEDED, project);
        }
        Code code =
                IssueField.withId(field.id()).filter(NOT_ALWAYS_GIVEN::contains).isPresent()
                        ? Code.REQUIRED_AND_NOT_ALWAYS_GIVEN
                        : Code.REQUIRED_FIELD;
        return ConnectionCheck.of(code, field.name(), project, field.id());
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
            case PROJECT, ISSUE_TYPE, SUMMARY, DESCRIPTION, LABELS, EPIC -> true;
        };
    }

    private boolean isAlwaysRequired(FindingField field) {
        return FindingSettings.rules(settings).required().values().stream().allMatch(fields -> fields.contains(field));
    }

    private List<ConnectionCheck> fit(CreateScreen screen, String project, List<OnScreen> given) {
        List<ConnectionCheck> problems = given.stream()
                .flatMap(line -> problem(line, screen, project).stream())
                .map(FieldChecks::check)
                .toList();
        boolean allFit = !given.isEmpty() && problems.isEmpty();
        return allFit ? List.of(ConnectionCheck.of(Code.FIELD_DEFAULTS_FIT, project)) : problems;
    }

    private Optional<FieldProblem> problem(OnScreen line, CreateScreen screen, String project) {
        return line.field()
                .filter(field -> isForParent(field, screen, project))
                .map(field -> new FieldProblem(FieldProblem.Code.FILLED_IN, List.of(field.name(), project)))
                .or(line::problem);
    }

    private static ConnectionCheck check(FieldProblem problem) {
        Code code = Stream.of(Code.values())
                .filter(one -> one.value().equals(problem.code().value()))
                .findFirst()
                .orElse(Code.VALUE_UNREADABLE);
        return new ConnectionCheck(code, problem.arguments(), Optional.empty());
    }

    private static List<ConnectionCheck> absent(CreateScreen screen, String project) {
        return Arrays.stream(IssueField.values())
                .filter(field -> !screen.offers(field.id()))
                .flatMap(field -> Optional.ofNullable(ABSENT.get(field)).stream())
                .map(code -> ConnectionCheck.of(code, project))
                .toList();
    }
}
