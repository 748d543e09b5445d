package dev.hindsight.host.jira.catalog;

import dev.hindsight.host.server.Person;
import java.util.ArrayList;
import java.util.List;

/**
 * Which fields can be set on an issue by a person, and which must be. A field that is not on it is refused.
 */
public record Screen(List<Field> fields, List<Field> required) {

    /** What every new issue in the risk register must have. */
    private static final List<Field> RISKS = List.of(
            Field.RISK_CLASS,
            Field.SYSTEMS,
            Field.LOCATION,
            Field.AUDITOR,
            Field.TAGS,
            Field.COMPONENTS,
            Field.EXPOSURE);

    public Screen {
        fields = List.copyOf(fields);
        required = List.copyOf(required);
    }

    public static Screen creating(Project project, IssueType type, Person person) {
        List<Field> fields = new ArrayList<>(List.of(Field.PROJECT, Field.ISSUE_TYPE));
        List<Field> required = new ArrayList<>(List.of(Field.PROJECT, Field.ISSUE_TYPE, Field.SUMMARY));
        if (type.isSubTask()) {
            fields.add(Field.PARENT);
            required.add(Field.PARENT);
        }
        fields.addAll(common(person));
        if (project == Project.PLAT && !type.isSubTask()) {
            fields.add(Field.EPIC_LINK);
        }
        if (project == Project.STRICT) {
            fields.remove(Field.DUE_DATE);
            fields.add(Field.TEAM);
            required.add(Field.TEAM);
        }
        if (project == Project.RISK) {
            fields.addAll(RISKS);
            fields.addAll(List.of(Field.EFFORT, Field.GO_LIVE));
            required.addAll(RISKS);
        }
        return new Screen(fields, required);
    }

    /** Unlike on the create screen, the due date is there in every project, unless the screen is bare. */
    public static Screen editing(Project project, Person person, boolean bare) {
        List<Field> fields = new ArrayList<>(List.of(Field.ISSUE_TYPE));
        List<Field> required = new ArrayList<>(List.of(Field.ISSUE_TYPE, Field.SUMMARY));
        fields.addAll(common(person));
        if (project == Project.PLAT) {
            fields.add(Field.EPIC_LINK);
        }
        if (project == Project.STRICT) {
            fields.add(Field.TEAM);
            required.add(Field.TEAM);
        }
        if (project == Project.RISK) {
            fields.addAll(RISKS);
            fields.addAll(List.of(Field.EFFORT, Field.GO_LIVE));
        }
        if (bare) {
            fields.removeAll(List.of(Field.DUE_DATE, Field.PRIORITY, Field.LABELS));
        }
        return new Screen(fields, required);
    }

    /** What a transition asks for. */
    public static Screen moving(Status target) {
        return new Screen(target == Status.DONE ? List.of(Field.RESOLUTION) : List.of(), List.of());
    }

    private static List<Field> common(Person person) {
        List<Field> fields = new ArrayList<>(List.of(
                Field.SUMMARY, Field.DESCRIPTION, Field.PRIORITY, Field.ASSIGNEE, Field.DUE_DATE, Field.LABELS));
        if (person.administrator()) {
            fields.add(Field.REPORTER);
        }
        return fields;
    }
}
