package dev.hindsight.host.jira.issue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.jira.catalog.Choice;
import dev.hindsight.host.jira.catalog.Field;
import dev.hindsight.host.jira.catalog.Option;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the values of custom fields and components from a request, as strictly as Jira does. Several values have blanks
 * between them, and one of a second level stands behind a slash.
 */
final class FurtherInput {

    private FurtherInput() {}

    static Optional<String> read(Field field, JsonNode json) {
        return switch (field) {
            case RISK_CLASS, EXPOSURE -> Optional.of(option(field, json, Option.of(field)));
            case SYSTEMS -> list(field, json, each -> option(field, each, Option.of(field)));
            case COMPONENTS -> list(field, json, FurtherInput::component);
            case TAGS -> list(field, json, each -> tag(field, each));
            case LOCATION -> Optional.of(location(json));
            case AUDITOR -> Optional.of(user(field, json));
            case EFFORT -> Optional.of(number(field, json));
            case GO_LIVE -> Optional.of(date(field, json));
            default -> throw FieldInput.notOnScreen(field.id());
        };
    }

    private static Optional<String> list(Field field, JsonNode json, Function<JsonNode, String> read) {
        if (!json.isArray()) {
            throw FieldInput.problem(field.id(), "data was not an array");
        }
        Set<String> values = new LinkedHashSet<>();
        json.forEach(each -> values.add(read.apply(each)));
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", values));
    }

    private static String option(Field field, JsonNode json, Option[] options) {
        Optional<String> id = FieldInput.member(json, "id");
        Optional<String> value = FieldInput.member(json, "value");
        if (id.isEmpty() && value.isEmpty()) {
            throw FieldInput.problem(field.id(), "Could not find valid 'id' or 'value' in the option object.");
        }
        return id.flatMap(text -> Choice.withId(options, text))
                .or(() -> value.flatMap(text -> Choice.labeled(options, text)))
                .map(Choice::id)
                .orElseThrow(() -> FieldInput.problem(
                        field.id(),
                        id.map(text -> "Option id '" + text + "' is not valid")
                                .orElseGet(() -> "Option value '" + value.orElse("") + "' is not valid")));
    }

    private static String location(JsonNode json) {
        String parent = option(Field.LOCATION, json, Option.of(Field.LOCATION));
        return json.path("child").isMissingNode()
                ? parent
                : parent + "/"
                        + option(
                                Field.LOCATION,
                                json.path("child"),
                                Option.withId(parent).children());
    }

    private static String component(JsonNode json) {
        Option[] components = Option.of(Field.COMPONENTS);
        Optional<String> id = FieldInput.member(json, "id");
        Optional<String> name = FieldInput.member(json, "name");
        return id.flatMap(text -> Choice.withId(components, text))
                .or(() -> name.flatMap(text -> Choice.labeled(components, text)))
                .map(Choice::id)
                .orElseThrow(() -> FieldInput.problem(
                        Field.COMPONENTS.id(),
                        id.map(text -> "Component id '" + text + "' is not valid.")
                                .orElseGet(() -> "Component name '" + name.orElse("") + "' is not valid")));
    }

    private static String tag(Field field, JsonNode json) {
        String text = text(field, json);
        if (text.isEmpty() || text.chars().anyMatch(Character::isWhitespace)) {
            throw FieldInput.problem(field.id(), "The label '" + text + "' contains spaces which is invalid.");
        }
        return text;
    }

    private static String user(Field field, JsonNode json) {
        String name = FieldInput.member(json, "name").orElse("");
        return People.named(name)
                .filter(Person::active)
                .map(Person::userName)
                .orElseThrow(() -> FieldInput.problem(field.id(), "User '" + name + "' was not found in the system."));
    }

    private static String number(Field field, JsonNode json) {
        if (!json.isNumber()) {
            throw FieldInput.problem(field.id(), "Operation value must be a number");
        }
        return json.asText();
    }

    private static String date(Field field, JsonNode json) {
        String text = text(field, json);
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeParseException e) {
            throw FieldInput.problem(field.id(), "Error parsing date string: " + text);
        }
    }

    private static String text(Field field, JsonNode json) {
        if (!json.isTextual()) {
            throw FieldInput.problem(field.id(), "Operation value must be a string");
        }
        return json.textValue();
    }
}
