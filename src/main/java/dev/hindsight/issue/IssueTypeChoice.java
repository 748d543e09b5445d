package dev.hindsight.issue;

import dev.hindsight.issue.JiraOptions.Choice;
import dev.hindsight.settings.OptionSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The issue type that an administrator chose: its id, which all people and languages have in common. While nobody has
 * chosen, and where it was typed, it is a name, which counts as the type that the person who asks Jira sees under it. The
 * standard name stands for the first type of the project where none has it, since it has another name in other languages.
 *
 * @param text the id, or the name
 */
public record IssueTypeChoice(String text) implements OptionSet {

    /** What holds while nobody has chosen. */
    public static final IssueTypeChoice STANDARD = new IssueTypeChoice("Task");

    /**
     * Which of a project's types it is; empty when it is none of them.
     *
     * @param types the types of a project in Jira's order, those of sub-tasks last
     */
    public Optional<Choice> among(List<Choice> types) {
        return Stream.<Predicate<Choice>>of(
                        type -> type.value().equals(text),
                        type -> type.name().equals(text),
                        type -> type.name().equalsIgnoreCase(text),
                        type -> isStandard())
                .flatMap(right -> types.stream().filter(right))
                .findFirst();
    }

    /** Whether a type is the one that is named, and none that stands in for it. */
    public boolean names(String id, String name) {
        return id.equals(text) || name.equalsIgnoreCase(text);
    }

    private boolean isStandard() {
        return equals(STANDARD);
    }

    @Override
    public boolean contains(String option, String label) {
        return option.equals(text) || label.equals(text);
    }

    @Override
    public Optional<String> otherwise(List<String> offered) {
        return isStandard() ? offered.stream().findFirst() : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
