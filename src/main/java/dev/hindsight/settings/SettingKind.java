package dev.hindsight.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What can be entered for a setting, from which the form makes its field and checks it. */
public sealed interface SettingKind {

    /** Stands for a choice of nothing, which an empty text could not: that means that nothing is set. */
    String NONE = "none";

    /** Whether a text can be stored; an empty one is never asked about. */
    boolean admits(String text);

    /** One line of text. */
    record Text(Predicate<String> allowed) implements SettingKind {

        public Text(Pattern allowed) {
            this(allowed.asMatchPredicate());
        }

        @Override
        public boolean admits(String text) {
            return allowed.test(text);
        }
    }

    /** One of some values. */
    record Choice(List<String> values) implements SettingKind {
        public Choice {
            values = List.copyOf(values);
        }

        @Override
        public boolean admits(String text) {
            return values.contains(text);
        }
    }

    /**
     * Any number of some values, kept with commas between them.
     *
     * @param labels beginning of the keys of the values' names in the i18n file
     */
    record Choices(List<String> values, String labels) implements SettingKind {
        public Choices {
            values = List.copyOf(values);
        }

        @Override
        public boolean admits(String text) {
            return text.equals(NONE) || values.containsAll(parts(text));
        }
    }

    /** Something of Jira's, by its id or key: chosen from a list where Jira answers, else typed. */
    record JiraOption(Source source, Pattern allowed) implements SettingKind {
        @Override
        public boolean admits(String text) {
            return allowed.matcher(text).matches();
        }
    }

    /** Any number of things of Jira's, by their ids, kept with commas between them. */
    record JiraOptions(Source source, Pattern each) implements SettingKind {
        @Override
        public boolean admits(String text) {
            return text.equals(NONE)
                    || parts(text).stream().allMatch(id -> each.matcher(id).matches());
        }
    }

    /** Any number of values for fields of Jira's, each on a line of its own, with names that Jira knows the ids of. */
    record Lines(Predicate<String> allowed) implements SettingKind {

        /** Characters: some hundred lines. */
        public static final int LONGEST = 20_000;

        @Override
        public boolean admits(String text) {
            return allowed.test(text);
        }
    }

    /** Where the options of Jira's come from. */
    enum Source {
        LINKS,
        PROJECTS,
        /** Those of the project that is chosen. */
        ISSUE_TYPES,
        PRIORITIES,
        RESOLUTIONS
    }

    /** The values in a text, without {@link #NONE}. */
    static Set<String> parts(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty() && !part.equals(NONE))
                .collect(Collectors.toUnmodifiableSet());
    }
}
