package dev.hindsight.figures;

import dev.hindsight.status.ItemFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the author of a status macro chose. A value that is none of the allowed ones becomes the default and a complaint,
 * because a wrong table that looks right is worse than a sentence too many.
 *
 * @param scope of which pages the items are
 * @param view how the items are shown
 * @param grouping by what they are grouped
 * @param show which are listed
 * @param columns what a table says of each, in this order; what it is called is always among them
 * @param limit how many are listed at most; empty for all
 * @param complaints the values that are not allowed
 */
public record StatusOptions(
        Scope scope,
        View view,
        GroupBy grouping,
        ItemFilter show,
        List<Column> columns,
        OptionalInt limit,
        List<Complaint> complaints) {

    /** The highest limit. */
    public static final int MOST = 500;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /** Of which pages the items are: the parameter {@code scope}. */
    public enum Scope {
        /** The page on which the macro stands. */
        PAGE("page"),
        /** All pages below it. */
        CHILDREN("children"),
        /** Those of its space. */
        SPACE("space"),
        /** Those of all spaces. */
        SITE("site");

        private final String value;

        Scope(String value) {
            this.value = value;
        }

        /** The parameter's value. */
        public String value() {
            return value;
        }

        /** The scope of a parameter's value, ignoring case; empty for any other. */
        public static Optional<Scope> ofValue(String value) {
            return Arrays.stream(values())
                    .filter(scope -> scope.value.equalsIgnoreCase(value))
                    .findFirst();
        }
    }

    /** How the items are shown; each view has the summary. */
    public enum View {
        TABLE("table"),
        BOARD("board"),
        SUMMARY("summary");

        private final String value;

        View(String value) {
            this.value = value;
        }

        /** The parameter's value. */
        public String value() {
            return value;
        }
    }

    /** What a table can say of an item. */
    public enum Column {
        STATUS("status"),
        FINDING("finding"),
        OWNER("owner"),
        DUE("due"),
        IMPACT("impact"),
        THEME("theme");

        /** What is shown where nothing else is chosen. */
        public static final List<Column> USUAL = List.of(STATUS, FINDING, OWNER, DUE, IMPACT);

        private final String value;

        Column(String value) {
            this.value = value;
        }

        /** Its name in the parameter. */
        public String value() {
            return value;
        }
    }

    /**
     * A value that is not allowed.
     *
     * @param allowed those that are
     * @param shown what was taken instead
     */
    public record Complaint(String parameter, String value, List<String> allowed, String shown) {}

    public static StatusOptions of(Map<String, String> parameters) {
        List<Complaint> complaints = new ArrayList<>();
        String scope = choose(parameters, "scope", values(Scope.values(), Scope::value), complaints);
        String view = choose(parameters, "view", values(View.values(), View::value), complaints);
        String group = choose(parameters, "group", values(GroupBy.values(), GroupBy::value), complaints);
        String show = choose(parameters, "show", values(ItemFilter.values(), ItemFilter::value), complaints);
        return new StatusOptions(
                Scope.ofValue(scope).orElse(Scope.PAGE),
                View.valueOf(view.toUpperCase(Locale.ROOT)),
                GroupBy.ofValue(group).orElse(GroupBy.NONE),
                ItemFilter.ofValue(show).orElse(ItemFilter.ALL),
                columns(parameters, complaints),
                limit(parameters, complaints),
                List.copyOf(complaints));
    }

    /** Whether the items are listed, and not only counted. */
    public boolean listed() {
        return view != View.SUMMARY;
    }

    /** The columns that there are of those named; where none is, the usual ones. */
    private static List<Column> columns(Map<String, String> parameters, List<Complaint> complaints) {
        String value = parameters.getOrDefault("columns", "").strip();
        List<String> names = Arrays.stream(value.split(","))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        List<Column> columns = new ArrayList<>(names.stream()
                .flatMap(name -> Arrays.stream(Column.values())
                        .filter(column -> column.value().equals(name)))
                .toList());
        boolean wrong = columns.size() < names.size();
        if (columns.isEmpty()) {
            columns.addAll(Column.USUAL);
        } else if (!columns.contains(Column.FINDING)) {
            columns.add(0, Column.FINDING);
        }
        if (wrong) {
            complaints.add(new Complaint(
                    "columns",
                    value,
                    values(Column.values(), Column::value),
                    columns.stream().map(Column::value).collect(Collectors.joining(", "))));
        }
        return List.copyOf(columns);
    }

    private static OptionalInt limit(Map<String, String> parameters, List<Complaint> complaints) {
        String value = parameters.getOrDefault("limit", "").strip();
        int number = NUMBER.matcher(value).matches() ? Integer.parseInt(value) : 0;
        if (number >= 1 && number <= MOST) {
            return OptionalInt.of(number);
        }
        if (!value.isEmpty()) {
            complaints.add(new Complaint("limit", value, List.of("1\u2013" + MOST), ItemFilter.ALL.value()));
        }
        return OptionalInt.empty();
    }

    private static <T> List<String> values(T[] constants, Function<T, String> value) {
        return Arrays.stream(constants).map(value).toList();
    }

    private static String choose(
            Map<String, String> parameters, String name, List<String> allowed, List<Complaint> complaints) {
        String value = parameters.getOrDefault(name, "").strip();
        Optional<String> chosen =
                allowed.stream().filter(value::equalsIgnoreCase).findFirst();
        if (chosen.isEmpty() && !value.isEmpty()) {
            complaints.add(new Complaint(name, value, allowed, allowed.get(0)));
        }
        return chosen.orElse(allowed.get(0));
    }
}
