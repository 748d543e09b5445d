package dev.hindsight.host.jira.issue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.jira.catalog.Field;
import dev.hindsight.host.jira.catalog.Screen;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * An issue's values while what a request asks for is put in, with all complaints gathered so that one answer names them all. Keeps
 * nothing.
 */
final class Draft {

    private final Screen screen;
    private final FieldInput input;
    private final Map<String, String> values;
    private final Map<String, String> errors = new LinkedHashMap<>();

    Draft(Screen screen, FieldInput input, Map<String, String> values) {
        this.screen = screen;
        this.input = input;
        this.values = new LinkedHashMap<>(values);
    }

    /** The request's {@code fields}: each replaces a value, null clears it. */
    void set(JsonNode fields) {
        fields.fieldNames()
                .forEachRemaining(id -> attempt(id, field -> put(field, input.read(field, fields.path(id)))));
    }

    /** The request's {@code update}: lists of operations by field. Comments are not a matter of values and are left out. */
    void update(JsonNode update) {
        update.fieldNames().forEachRemaining(id -> {
            if (!id.equals(Field.COMMENT.id())) {
                attempt(id, field -> update.path(id).forEach(operation -> operate(field, operation)));
            }
        });
    }

    /** The values; throws JiraProblem when anything was wrong or a required field is empty. */
    Map<String, String> complete() {
        for (Field field : screen.required()) {
            if (!values.containsKey(field.id()) && !errors.containsKey(field.id())) {
                errors.put(field.id(), missing(field));
            }
        }
        if (!errors.isEmpty()) {
            throw JiraProblem.refused(errors);
        }
        return values;
    }

    private static String missing(Field field) {
        return field == Field.SUMMARY ? "You must specify a summary of the issue." : field.label() + " is required.";
    }

    private void attempt(String fieldId, Consumer<Field> action) {
        Optional<Field> field = Field.withId(fieldId).filter(screen.fields()::contains);
        try {
            action.accept(field.orElseThrow(() -> FieldInput.notOnScreen(fieldId)));
        } catch (JiraProblem problem) {
            problem.errors().forEach(errors::putIfAbsent);
        }
    }

    private void operate(Field field, JsonNode operation) {
        if (operation.has("set")) {
            put(field, input.read(field, operation.path("set")));
            return;
        }
        if (field != Field.LABELS || !(operation.has("add") || operation.has("remove"))) {
            throw FieldInput.problem(field.id(), "The operation is not supported on the field '" + field.id() + "'.");
        }
        String present = values.getOrDefault(field.id(), "");
        Set<String> labels = new LinkedHashSet<>(present.isEmpty() ? List.of() : List.of(present.split(" ")));
        if (operation.has("add")) {
            labels.add(FieldInput.label(operation.path("add").asText()));
        } else {
            labels.remove(operation.path("remove").asText());
        }
        put(field, labels.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", labels)));
    }

    private void put(Field field, Optional<String> value) {
        if (field == Field.PROJECT) {
            return;
        }
        value.ifPresentOrElse(text -> values.put(field.id(), text), () -> values.remove(field.id()));
    }
}
