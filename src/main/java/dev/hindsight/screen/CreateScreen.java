package dev.hindsight.screen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can be given when an issue of a type is created in a project.
 *
 * @param typeId id of the issue type
 * @param typeName its name, as the person sees it who asked
 * @param fields the fields, in Jira's order
 */
public record CreateScreen(String typeId, String typeName, List<ScreenField> fields) {

    public CreateScreen {
        fields = List.copyOf(fields);
    }

    /** The field of an id. */
    public Optional<ScreenField> find(String fieldId) {
        return fields.stream().filter(field -> field.id().equals(fieldId)).findFirst();
    }

    /** Whether a field is on it. */
    public boolean offers(String fieldId) {
        return find(fieldId).isPresent();
    }

    /**
     * The field in which a new issue names the one that it is created under: of a sub-task its parent, which must be in the same
     * project, of other issues their epic, wherever it is. Empty where the screen has no place for it.
     *
     * @param issueKey key of the issue that it is created under
     * @param project key of the project that it is created in
     */
    public Optional<ScreenField> fieldForParent(String issueKey, String project) {
        return parentField()
                .filter(field -> !field.isParentOfSubTask()
                        || project.equals(issueKey.substring(0, Math.max(0, issueKey.lastIndexOf('-')))));
    }

    /** The same field for whichever issue: Jira offers a parent for sub-tasks only, and those have no epic of their own. */
    public Optional<ScreenField> parentField() {
        return fields.stream()
                .filter(ScreenField::isParentOfSubTask)
                .findFirst()
                .or(() -> fields.stream().filter(ScreenField::isEpicLink).findFirst());
    }

    /** The fields' names, by id. */
    public Map<String, String> names() {
        return fields.stream().collect(Collectors.toMap(ScreenField::id, ScreenField::name, (one, other) -> one));
    }

    /** The fields that a text may mean: the one with that id, else those with that name, else in any case of letters. */
    List<ScreenField> called(String text) {
        return Stream.<Predicate<ScreenField>>of(
                        field -> field.id().equals(text),
                        field -> field.name().equals(text),
                        field -> field.name().equalsIgnoreCase(text))
                .map(right -> fields.stream().filter(right).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
