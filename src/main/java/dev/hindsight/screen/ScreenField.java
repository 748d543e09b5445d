package dev.hindsight.screen;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A field of a create screen.
 *
 * @param id Jira's id, such as {@code customfield_10010} or {@code components}
 * @param name its name, as the person sees it who asked
 * @param type Jira's type of each of its values, such as {@code option}, {@code user} or {@code date}; of a custom field whose
 *     type is {@code any} the kind of custom field
 * @param several whether it takes a list of them
 * @param required whether an issue must have it
 * @param hasDefault whether Jira fills it in where nobody else does
 * @param allowed the values that can be chosen; none where anything can be entered
 */
public record ScreenField(
        String id,
        String name,
        String type,
        boolean several,
        boolean required,
        boolean hasDefault,
        List<AllowedValue> allowed) {

    /** The kind of custom field that names an issue's epic, by its key. */
    public static final String EPIC_LINK = "com.pyxis.greenhopper.jira:gh-epic-link";

    /**
     * A value that can be chosen.
     *
     * @param id its id
     * @param label what people call it
     * @param children the values of the second level below it
     */
    public record AllowedValue(String id, String label, List<AllowedValue> children) {
        public AllowedValue {
            children = List.copyOf(children);
        }
    }

    public ScreenField {
        allowed = List.copyOf(allowed);
    }

    /** Whether Jira creates no issue unless it is given. A reporter is always put in by Jira. */
    public boolean mustBeGiven() {
        return required && !hasDefault && !id.equals("reporter");
    }

    /** Whether it names the issue that a sub-task belongs to. */
    public boolean isParentOfSubTask() {
        return id.equals("parent");
    }

    /** Whether it names the epic that an issue belongs to. */
    boolean isEpicLink() {
        return type.equals(EPIC_LINK);
    }

    /**
     * What a text means for this field: one value, or several with commas between them. What is not allowed is a value
     * without a choice, for Jira to judge.
     */
    List<FieldValue> read(String text) {
        if (!several) {
            return List.of(one(text).orElseGet(() -> FieldValue.typed(text)));
        }
        List<String> parts = Arrays.asList(text.split(","));
        return split(parts, 0)
                .orElseGet(() -> parts.stream()
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .map(part -> one(part).orElseGet(() -> FieldValue.typed(part)))
                        .toList());
    }

    /** The parts from one on as allowed values, whose labels may hold commas of their own; empty when they are none. */
    private Optional<List<FieldValue>> split(List<String> parts, int from) {
        if (from == parts.size()) {
            return Optional.of(List.of());
        }
        for (int end = from + 1; end <= parts.size(); end++) {
            Optional<FieldValue> first =
                    one(String.join(",", parts.subList(from, end)).strip());
            Optional<List<FieldValue>> rest = first.isEmpty() ? Optional.empty() : split(parts, end);
            if (rest.isPresent()) {
                List<FieldValue> all = new ArrayList<>(first.stream().toList());
                all.addAll(rest.get());
                return Optional.of(all);
            }
        }
        return Optional.empty();
    }

    private Optional<FieldValue> one(String text) {
        return allowed.isEmpty() ? Optional.of(FieldValue.typed(text)) : FieldValue.among(allowed, text);
    }

    /** What is wrong with a text as the value of this field in a project; empty as far as nothing is known to be. */
    Optional<FieldProblem> problem(String text, String project) {
        List<FieldValue> values = read(text);
        Optional<FieldValue> notAllowed = values.stream()
                .filter(value -> !allowed.isEmpty() && value.choice().isEmpty())
                .findFirst();
        if (notAllowed.isPresent()) {
            return Optional.of(new FieldProblem(
                    FieldProblem.Code.NOT_ALLOWED,
                    List.of(name, project, notAllowed.get().text(), choices())));
        }
        return unreadable().stream()
                .filter(code -> !values.stream().allMatch(this::isReadable))
                .map(code -> new FieldProblem(code, List.of(name, project, text)))
                .findFirst();
    }

    private String choices() {
        List<String> labels = allowed.stream().flatMap(ScreenField::labels).toList();
        int shown = Math.min(labels.size(), 20);
        return String.join(", ", labels.subList(0, shown)) + (shown < labels.size() ? ", …" : "");
    }

    private static Stream<String> labels(AllowedValue value) {
        return value.children().isEmpty()
                ? Stream.of(value.label())
                : value.children().stream().map(child -> value.label() + FieldValue.BELOW + child.label());
    }

    private Optional<FieldProblem.Code> unreadable() {
        return switch (type) {
            case "number" -> Optional.of(FieldProblem.Code.NOT_A_NUMBER);
            case "date" -> Optional.of(FieldProblem.Code.NOT_A_DATE);
            case "datetime" -> Optional.of(FieldProblem.Code.NOT_A_TIME);
            default -> Optional.empty();
        };
    }

    private boolean isReadable(FieldValue value) {
        return switch (type) {
            case "number" -> value.number().isPresent();
            case "date" -> parses(LocalDate::parse, value.text());
            case "datetime" -> parses(OffsetDateTime::parse, value.text());
            default -> true;
        };
    }

    private static boolean parses(Function<String, ?> parser, String text) {
        try {
            return parser.apply(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
