package dev.hindsight.host.jira.issue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.jira.catalog.Choice;
import dev.hindsight.host.jira.catalog.Field;
import dev.hindsight.host.jira.catalog.IssueType;
import dev.hindsight.host.jira.catalog.Priority;
import dev.hindsight.host.jira.catalog.Project;
import dev.hindsight.host.jira.catalog.Resolution;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads one field's value from a request, as strictly as Jira does. Does not know whether the field may be set.
 */
record FieldInput(Project project, JiraStore store) {

    private static final int LONGEST_TEXT = 32_767;
    private static final int LONGEST_SUMMARY = 255;

    /** The raw value; empty when it is cleared. Throws JiraProblem that names the field. */
    Optional<String> read(Field field, JsonNode json) {
        if (json.isNull()) {
            return Optional.empty();
        }
        return switch (field) {
            case SUMMARY -> Optional.of(summary(text(field, json)));
            case DESCRIPTION -> given(longText(text(field, json)));
            case TEAM -> given(text(field, json));
            case DUE_DATE -> given(text(field, json)).map(this::date);
            case LABELS -> labels(json);
            case ISSUE_TYPE ->
                Optional.of(choice(field, json, IssueType.values(), "The issue type selected is invalid."));
            case PRIORITY -> Optional.of(choice(field, json, Priority.values(), "The priority selected is invalid."));
            case RESOLUTION ->
                Optional.of(choice(field, json, Resolution.values(), "The resolution selected is invalid."));
            case ASSIGNEE -> assignee(json);
            case REPORTER -> Optional.of(reporter(json));
            case PARENT -> Optional.of(parent(json));
            case EPIC_LINK -> given(text(field, json)).map(this::epic);
            case PROJECT -> Optional.empty();
            case RISK_CLASS, EXPOSURE, SYSTEMS, LOCATION, AUDITOR, EFFORT, GO_LIVE, TAGS, COMPONENTS ->
                FurtherInput.read(field, json);
            default -> throw notOnScreen(field.id());
        };
    }

    static JiraProblem notOnScreen(String fieldId) {
        return problem(
                fieldId, "Field '" + fieldId + "' cannot be set. It is not on the appropriate screen, or unknown.");
    }

    static JiraProblem problem(String fieldId, String message) {
        return JiraProblem.refused(Map.of(fieldId, message));
    }

    static String label(String label) {
        if (label.isEmpty() || label.length() > 255) {
            throw problem("labels", "The label '" + label + "' must have 1 to 255 characters.");
        }
        if (label.chars().anyMatch(Character::isWhitespace)) {
            throw problem("labels", "The label '" + label + "' contains spaces which is invalid.");
        }
        return label;
    }

    private static String text(Field field, JsonNode json) {
        if (!json.isTextual()) {
            throw problem(field.id(), "Operation value must be a string");
        }
        return json.textValue();
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static String summary(String summary) {
        if (summary.isBlank()) {
            throw problem("summary", "You must specify a summary of the issue.");
        }
        if (summary.contains("\n") || summary.contains("\r")) {
            throw problem("summary", "The summary is invalid because it contains newline characters.");
        }
        if (summary.length() > LONGEST_SUMMARY) {
            throw problem("summary", "Summary must be less than 255 characters.");
        }
        return summary;
    }

    private static String longText(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw problem(
                    "description", "The entered text is too long. It exceeds the allowed limit of 32,767 characters.");
        }
        return text;
    }

    private String date(String text) {
        try {
            if (text.length() == "yyyy-MM-dd".length()) {
                return LocalDate.parse(text).toString();
            }
        } catch (DateTimeParseException e) {
            // Jira says the same of every text that is no date
        }
        throw problem("duedate", "Error parsing date string: " + text);
    }

    private static Optional<String> labels(JsonNode json) {
        if (!json.isArray()) {
            throw problem("labels", "data was not an array");
        }
        Set<String> labels = new LinkedHashSet<>();
        for (JsonNode label : json) {
            labels.add(label(text(Field.LABELS, label)));
        }
        return given(String.join(" ", labels));
    }

    private static <C extends Choice> String choice(Field field, JsonNode json, C[] choices, String invalid) {
        Optional<String> id = member(json, "id");
        Optional<String> name = member(json, "name");
        if (id.isEmpty() && name.isEmpty()) {
            throw problem(field.id(), "Could not find valid 'id' or 'name' in " + field.id() + " object.");
        }
        return id.flatMap(text -> Choice.withId(choices, text))
                .or(() -> name.flatMap(text -> Choice.labeled(choices, text)))
                .map(Choice::id)
                .orElseThrow(() -> problem(field.id(), invalid));
    }

    private Optional<String> assignee(JsonNode json) {
        Optional<String> name = member(json, "name");
        Optional<String> key = member(json, "key");
        String wanted = name.or(() -> key).orElse("");
        if (wanted.isEmpty() || wanted.equals("-1")) {
            return Optional.empty();
        }
        Optional<Person> person = name.isPresent() ? People.named(wanted) : People.withJiraKey(wanted);
        return Optional.of(person.filter(project::isVisibleTo)
                .map(Person::userName)
                .orElseThrow(() -> problem("assignee", "User '" + wanted + "' cannot be assigned issues.")));
    }

    private static String reporter(JsonNode json) {
        return member(json, "name")
                .flatMap(People::named)
                .map(Person::userName)
                .orElseThrow(() -> problem("reporter", "The reporter specified is not a user."));
    }

    private String parent(JsonNode json) {
        return Stream.of("id", "key")
                .flatMap(name -> member(json, name).stream())
                .flatMap(text -> store.issue(text).stream())
                .filter(issue -> issue.project() == project)
                .filter(issue -> issue.choice(Field.ISSUE_TYPE, IssueType.values())
                        .filter(IssueType::isSubTask)
                        .isEmpty())
                .findFirst()
                .map(issue -> String.format(Locale.ROOT, "%d", issue.id()))
                .orElseThrow(() -> problem("parent", "Could not find issue by id or key."));
    }

    private String epic(String key) {
        return store.issue(key)
                .map(Issue::key)
                .filter(key::equals)
                .orElseThrow(() -> problem(Field.EPIC_LINK.id(), "Issue '" + key + "' does not exist."));
    }

    /** A member that is a text or a number; both are usual for ids. */
    static Optional<String> member(JsonNode json, String name) {
        JsonNode member = json.path(name);
        return member.isTextual() || member.isIntegralNumber() ? Optional.of(member.asText()) : Optional.empty();
    }
}
