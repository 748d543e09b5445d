package dev.hindsight.screen;

import java.util.List;

/**
 * What is wrong with a value that an administrator gives to a field.
 *
 * @param code what it is
 * @param arguments names that its sentence takes: of the field, the project, and what the code says
 */
public record FieldProblem(Code code, List<String> arguments) {

    /** The problems there are. */
    public enum Code {
        /** The line is not like {@code OPS: Risk class = High}; its only argument is the line. */
        UNREADABLE("value-unreadable"),
        /** The field has a value in another line. */
        TWICE("value-twice"),
        /** The field is one that we always fill in ourselves. */
        FILLED_IN("value-filled-in"),
        /** The create screen has no such field. */
        NO_FIELD("value-without-field"),
        /** Several fields have that name; their ids. */
        SEVERAL_FIELDS("value-of-several-fields"),
        /** The field does not allow a value; the value, what is allowed. */
        NOT_ALLOWED("value-not-allowed"),
        /** The value. */
        NOT_A_NUMBER("value-not-a-number"),
        /** The value. */
        NOT_A_DATE("value-not-a-date"),
        /** The value. */
        NOT_A_TIME("value-not-a-time");

        private final String value;

        Code(String value) {
            this.value = value;
        }

        /** The end of the key of its text. */
        public String value() {
            return value;
        }
    }

    public FieldProblem {
        arguments = List.copyOf(arguments);
    }

    static FieldProblem of(Code code, String... arguments) {
        return new FieldProblem(code, List.of(arguments));
    }
}
