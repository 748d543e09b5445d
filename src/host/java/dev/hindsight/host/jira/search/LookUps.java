package dev.hindsight.host.jira.search;

import dev.hindsight.host.jira.catalog.Choice;
import dev.hindsight.host.jira.catalog.Project;
import dev.hindsight.host.jira.catalog.Resolution;
import dev.hindsight.host.jira.catalog.Status;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the values in JQL terms mean, per kind of field. */
final class LookUps {

    private LookUps() {}

    /** By name or by id. */
    static <C extends Choice> ValueTerms.LookUp choice(C[] choices) {
        return text((text, asking) -> Choice.labeled(choices, text)
                .or(() -> Choice.withId(choices, text))
                .map(Choice::id));
    }

    static ValueTerms.LookUp project() {
        return text((text, asking) -> Stream.of(Project.values())
                .filter(project -> project.isVisibleTo(asking.person()))
                .filter(project -> project.key().equalsIgnoreCase(text)
                        || project.label().equalsIgnoreCase(text)
                        || project.id().equals(text))
                .findFirst()
                .map(Project::id));
    }

    static ValueTerms.LookUp category() {
        return text((text, asking) -> Stream.of(Status.Category.values())
                .filter(category -> category.key().equalsIgnoreCase(text)
                        || category.label().equalsIgnoreCase(text)
                        || category.id().equals(text))
                .findFirst()
                .map(Status.Category::key));
    }

    /** "Unresolved" stands for no resolution. */
    static ValueTerms.LookUp resolution() {
        ValueTerms.LookUp named = choice(Resolution.values());
        return (operand, term, asking) ->
                operand instanceof Operand.Value value && value.text().equalsIgnoreCase("Unresolved")
                        ? Optional.of(ValueTerms.NONE)
                        : named.find(operand, term, asking);
    }

    static ValueTerms.LookUp person() {
        ValueTerms.LookUp named = text((text, asking) ->
                People.named(text).or(() -> People.withJiraKey(text)).map(Person::userName));
        return (operand, term, asking) ->
                operand instanceof Operand.Function function && function.name().equals("currentuser")
                        ? Optional.of(asking.person().userName())
                        : named.find(operand, term, asking);
    }

    /** Any text is right; upper and lower case are the same. */
    static ValueTerms.LookUp anyText() {
        return text((text, asking) -> Optional.of(text.toLowerCase(Locale.ROOT)));
    }

    /** Finds what a text means; empty when it means nothing. */
    private interface ByText {
        Optional<String> find(String text, Asking asking);
    }

    private static ValueTerms.LookUp text(ByText find) {
        return (operand, term, asking) -> {
            if (operand instanceof Operand.Function function) {
                asking.noFunction(function);
                return Optional.empty();
            }
            if (!(operand instanceof Operand.Value value)) {
                return Optional.empty();
            }
            Optional<String> found = find.find(value.text(), asking);
            if (found.isEmpty()) {
                asking.noValue(value.text(), term.field());
            }
            return found;
        };
    }
}
