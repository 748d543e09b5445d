package dev.hindsight.host.jira.json;

import dev.hindsight.host.jira.catalog.Field;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which fields of an issue a request wants, as its {@code fields} parameter says: names, *all, *navigable, and names with a minus.
 */
public record FieldChoice(Set<Field> fields) {

    public FieldChoice {
        fields = Set.copyOf(fields);
    }

    public static FieldChoice all() {
        return new FieldChoice(EnumSet.allOf(Field.class));
    }

    public static FieldChoice navigable() {
        Set<Field> fields = EnumSet.allOf(Field.class);
        fields.removeIf(field -> !field.isNavigable());
        return new FieldChoice(fields);
    }

    /** Each text may hold several names with commas between; without any it is {@code otherwise}. */
    public static FieldChoice of(List<String> texts, FieldChoice otherwise) {
        List<String> names = new ArrayList<>();
        for (String text : texts) {
            for (String name : text.split(",")) {
                if (!name.isBlank()) {
                    names.add(name.trim());
                }
            }
        }
        Set<Field> fields = EnumSet.noneOf(Field.class);
        if (names.stream().allMatch(name -> name.startsWith("-"))) {
            fields.addAll(otherwise.fields());
        }
        for (String name : names) {
            switch (name) {
                case "*all" -> fields.addAll(all().fields());
                case "*navigable" -> fields.addAll(navigable().fields());
                default -> Field.withId(name).ifPresent(fields::add);
            }
        }
        names.stream()
                .filter(name -> name.startsWith("-"))
                .flatMap(name -> Field.withId(name.substring(1)).stream())
                .forEach(fields::remove);
        return new FieldChoice(fields);
    }
}
