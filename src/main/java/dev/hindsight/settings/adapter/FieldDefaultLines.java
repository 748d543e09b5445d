package dev.hindsight.settings.adapter;

import dev.hindsight.frame.FormContext;
import dev.hindsight.screen.FieldDefault;
import dev.hindsight.screen.FieldDefault.OnScreen;
import dev.hindsight.screen.FieldDefaults;
import dev.hindsight.screen.FieldProblem;
import dev.hindsight.screen.ScreenField;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The default values for fields of issues as they were entered: what is wrong with them, and what is to be stored. Jira says
 * which fields and values there are; while it does not, and in what is stored already, lines are taken as they are.
 */
final class FieldDefaultLines {

    private final FormContext context;
    private final JiraChoices jira;
    private final String entered;
    private final Set<String> known;

    FieldDefaultLines(FormContext context, JiraChoices jira, String entered, String stored) {
        this.context = context;
        this.jira = jira;
        this.entered = entered;
        this.known = FieldDefaults.of(stored).lines().stream()
                .map(FieldDefault::text)
                .collect(Collectors.toSet());
    }

    /** With fields and values by their ids. */
    String stored() {
        return lines().stream()
                .map(line -> onScreen(line).map(OnScreen::stored).orElse(line).text())
                .collect(Collectors.joining("\n"));
    }

    /** A sentence for each line that is wrong. */
    Optional<String> error() {
        SortedMap<Integer, FieldProblem> problems = new TreeMap<>();
        FieldDefaults.unreadable(entered)
                .forEach((place, line) ->
                        problems.put(place, new FieldProblem(FieldProblem.Code.UNREADABLE, List.of(line))));
        Set<String> before = new HashSet<>();
        for (FieldDefault line : lines()) {
            Optional<OnScreen> onScreen = onScreen(line);
            String field = onScreen.flatMap(OnScreen::field)
                    .map(ScreenField::id)
                    .or(line::fieldId)
                    .orElse(line.field());
            if (!before.add(line.project() + ": " + field)) {
                List<String> names = List.of(line.field(), line.project());
                problems.put(line.line(), new FieldProblem(FieldProblem.Code.TWICE, names));
            } else if (!known.contains(line.text())) {
                onScreen.flatMap(OnScreen::problem).ifPresent(problem -> problems.put(line.line(), problem));
            }
        }
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(problems.entrySet().stream()
                        .map(problem -> context.text(
                                "settings.field-defaults.error", problem.getKey(), sentence(problem.getValue())))
                        .collect(Collectors.joining("\n")));
    }

    private String sentence(FieldProblem problem) {
        return context.text(
                "settings.check." + problem.code().value(), problem.arguments().toArray(new Serializable[0]));
    }

    private List<FieldDefault> lines() {
        return FieldDefaults.of(entered).lines();
    }

    private Optional<OnScreen> onScreen(FieldDefault line) {
        return jira.screen(line.project()).map(line::on);
    }
}
