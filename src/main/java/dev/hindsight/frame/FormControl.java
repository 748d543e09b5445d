package dev.hindsight.frame;

import dev.hindsight.settings.SettingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * By what a field of a form is filled in: its kind, what there is to choose from, and what it holds before anybody enters
 * something.
 *
 * @param kind how it looks
 * @param options what there is to choose from; none for texts
 * @param values what it holds
 * @param note a further sentence below it; empty text for none
 */
public record FormControl(Kind kind, List<Option> options, List<String> values, String note) {

    public FormControl {
        options = List.copyOf(options);
        values = List.copyOf(values);
    }

    /** The kinds there are. */
    public enum Kind {
        /** A line, for which something can be proposed. */
        TEXT("text"),
        /** A day, as {@code yyyy-MM-dd}. */
        DATE("date"),
        /** Any number of lines. */
        LINES("lines"),
        /** The user name of a person. */
        USER("user"),
        SELECT("select"),
        RADIOS("radios"),
        /** Any number of options. With them goes the value {@link FormControl#NOTHING}, so that it shows when none is ticked. */
        BOXES("boxes");

        private final String value;

        Kind(String value) {
            this.value = value;
        }

        String value() {
            return value;
        }
    }

    /** What boxes send in any case. */
    static final String NOTHING = SettingKind.NONE;

    /**
     * One thing to choose.
     *
     * @param value what is sent
     * @param label what is shown for it
     * @param note what is said of it besides; empty text for nothing
     */
    public record Option(String value, String label, String note) {

        /** One of which nothing is said besides. */
        public Option(String value, String label) {
            this(value, label, "");
        }
    }

    public static FormControl text(String value) {
        return new FormControl(Kind.TEXT, List.of(), List.of(value), "");
    }

    /**
     * A line for which something is proposed.
     *
     * @param proposals what can be taken, or not
     */
    public static FormControl text(List<Option> proposals, String value) {
        return new FormControl(Kind.TEXT, proposals, List.of(value), "");
    }

    public static FormControl date(String day) {
        return new FormControl(Kind.DATE, List.of(), List.of(day), "");
    }

    public static FormControl lines(String value) {
        return new FormControl(Kind.LINES, List.of(), List.of(value), "");
    }

    public static FormControl user(String userName) {
        return new FormControl(Kind.USER, List.of(), List.of(userName), "");
    }

    /**
     * The user name of a person, for whom some are proposed.
     *
     * @param proposals user names, with the names to show for them
     */
    public static FormControl user(List<Option> proposals, String userName) {
        return new FormControl(Kind.USER, proposals, List.of(userName), "");
    }

    public static FormControl select(List<Option> options, String value) {
        return new FormControl(Kind.SELECT, options, List.of(value), "");
    }

    public static FormControl radios(List<Option> options, String value) {
        return new FormControl(Kind.RADIOS, options, List.of(value), "");
    }

    public static FormControl boxes(List<Option> options, List<String> values) {
        return new FormControl(Kind.BOXES, options, values, "");
    }

    /** The same control with a further sentence below it. */
    public FormControl noting(String sentence) {
        return new FormControl(kind, options, values, sentence);
    }

    /** The same control, holding what was entered. A value that is not offered stays a choice, so that nothing is lost. */
    FormControl holding(List<String> entered) {
        if (kind == Kind.SELECT && entered.stream().noneMatch(this::isOffered)) {
            // Typed as a name before there was anything to choose from
            Optional<Option> named = options.stream()
                    .filter(option -> entered.equals(List.of(option.label())))
                    .findFirst();
            if (named.isPresent()) {
                return new FormControl(kind, options, List.of(named.get().value()), note);
            }
        }
        List<Option> all = new ArrayList<>(options);
        if (kind == Kind.SELECT || kind == Kind.BOXES) {
            entered.stream()
                    .filter(value -> !value.isEmpty() && !value.equals(NOTHING))
                    .filter(value -> !isOffered(value))
                    .forEach(value -> all.add(new Option(value, value)));
        }
        return new FormControl(kind, all, entered, note);
    }

    private boolean isOffered(String value) {
        return options.stream().anyMatch(option -> option.value().equals(value));
    }

    /** What a field to type into shows. */
    String text() {
        return values.stream()
                .filter(value -> values.size() == 1 || !value.equals(NOTHING))
                .collect(Collectors.joining(","));
    }

    /** Whether what was entered is something else than what the control holds. */
    boolean differsFrom(List<String> entered) {
        return !significant(values).equals(significant(entered));
    }

    private static List<String> significant(List<String> values) {
        return values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty() && !value.equals(NOTHING))
                .sorted()
                .toList();
    }
}
