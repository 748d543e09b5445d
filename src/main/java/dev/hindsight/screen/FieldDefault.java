package dev.hindsight.screen;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A value that an administrator gives to a field of all new issues in a project, such as {@code OPS: Risk class = High}. The
 * field is named by its name, its id, or as it is stored: by its name with the id in brackets, of which the id counts.
 *
 * @param line its line in the text that was entered, from 1
 * @param project key of the project
 * @param field the field as it was entered
 * @param value the value as it was entered; several have commas between them
 */
public record FieldDefault(int line, String project, String field, String value) {

    private static final Pattern LINE =
            Pattern.compile("([A-Za-z][A-Za-z0-9_]+)\\s*:\\s*([^=]*[^=\\s])\\s*=\\s*(\\S.*)");
    private static final int LONGEST_LINE = 1_000;
    private static final Pattern WITH_ID = Pattern.compile("(?:.*\\s)?\\[([A-Za-z][A-Za-z0-9_]*)\\]");

    /** The fields that every issue of ours has already, and the reporter, by whom lost issues are found again. */
    private static final Set<String> FILLED_IN =
            Set.of("project", "issuetype", "summary", "description", "labels", "reporter");

    /** Reads a line; empty when it is not like the example, or longer than anybody means. */
    static Optional<FieldDefault> read(int line, String text) {
        Matcher parts = LINE.matcher(text.strip());
        return text.length() <= LONGEST_LINE && parts.matches()
                ? Optional.of(
                        new FieldDefault(line, parts.group(1).toUpperCase(Locale.ROOT), parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    /** The id by which the field is named; empty when it is named otherwise. */
    public Optional<String> fieldId() {
        Matcher withId = WITH_ID.matcher(field);
        return withId.matches()
                ? Optional.of(withId.group(1))
                : Optional.of(field).filter(text -> text.matches("customfield_\\d+"));
    }

    /** The line as it is entered. */
    public String text() {
        return project + ": " + field + " = " + value;
    }

    /** What it means on the create screen of its project. */
    public OnScreen on(CreateScreen screen) {
        List<ScreenField> found =
                fieldId().map(id -> screen.find(id).stream().toList()).orElseGet(() -> screen.called(field));
        return new OnScreen(this, found);
    }

    /**
     * What a line means on a create screen.
     *
     * @param line the line
     * @param found the fields that it may mean
     */
    public record OnScreen(FieldDefault line, List<ScreenField> found) {
        public OnScreen {
            found = List.copyOf(found);
        }

        /** The field that is given a value; empty where that is none, several, or one that is filled in anyway. */
        public Optional<ScreenField> field() {
            return found.size() == 1
                    ? found.stream()
                            .filter(one -> !FILLED_IN.contains(one.id()))
                            .findFirst()
                    : Optional.empty();
        }

        /** The values of that field. */
        public List<FieldValue> values() {
            return field().map(one -> one.read(line.value())).orElse(List.of());
        }

        /** What is wrong with the line; empty as far as nothing is known to be. */
        public Optional<FieldProblem> problem() {
            if (found.isEmpty()) {
                return Optional.of(FieldProblem.of(FieldProblem.Code.NO_FIELD, line.field(), line.project()));
            }
            if (found.size() > 1) {
                String ids = found.stream().map(ScreenField::id).collect(Collectors.joining(", "));
                return Optional.of(
                        FieldProblem.of(FieldProblem.Code.SEVERAL_FIELDS, line.field(), line.project(), ids));
            }
            ScreenField only = found.get(0);
            return FILLED_IN.contains(only.id())
                    ? Optional.of(FieldProblem.of(FieldProblem.Code.FILLED_IN, only.name(), line.project()))
                    : only.problem(line.value(), line.project());
        }

        /** The line with the ids of field and values; as it is where they are not known. */
        public FieldDefault stored() {
            return field().map(one -> new FieldDefault(line.line(), line.project(), named(one), storedValues()))
                    .orElse(line);
        }

        private static String named(ScreenField field) {
            // What stands between field and value in a line cannot be part of a name
            return field.name().replaceAll("[=\\s]+", " ").strip() + " [" + field.id() + "]";
        }

        private String storedValues() {
            return values().stream().map(FieldValue::stored).collect(Collectors.joining(", "));
        }
    }
}
