package dev.hindsight.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A field of a form, as its page declares it. It is looked up only where the form is shown how it is filled in. */
public final class FormField {

    private static final int LEAST_ROWS = 4;
    private static final int MOST_ROWS = 15;

    /** For what is chosen or typed in a line, all values of the field together. */
    private static final int LONGEST = 2_000;

    private final String name;
    private final String label;
    private final Supplier<FormControl> control;
    private String help = "";
    private Optional<String> search = Optional.empty();
    private Optional<String> searchFailed = Optional.empty();
    private boolean required;
    private boolean beside;
    private Optional<Column> column = Optional.empty();
    private String section = "";
    private boolean folded;
    private boolean filled;
    private int longest = LONGEST;
    private Function<FormInput, Optional<String>> check = input -> Optional.empty();

    /**
     * @param name what it is sent as
     * @param label its words
     * @param control by what it is filled in
     */
    public FormField(String name, String label, Supplier<FormControl> control) {
        this.name = name;
        this.label = label;
        this.control = control;
    }

    /** A sentence below it. */
    public FormField help(String sentence) {
        help = sentence;
        return this;
    }

    /** Marks it as one that must be filled in; its check says so when it is not. */
    public FormField required() {
        required = true;
        return this;
    }

    /** Begins a part of the form, with a heading over it; one that is folded away goes by it. */
    public FormField section(String heading) {
        section = heading;
        return this;
    }

    /**
     * Makes its boxes a column of one table with those of the fields next to it that are columns, too. They offer the same.
     *
     * @param group what stands over this column and those next to it of the same group
     * @param words what stands over this column
     */
    public FormField column(String group, String words) {
        column = Optional.of(new Column(group, words));
        return this;
    }

    /** What stands over a column. */
    record Column(String group, String words) {}

    /** Puts it into one row with the field before it, where there is room. */
    public FormField beside() {
        beside = true;
        return this;
    }

    /**
     * Folds it away, together with those next to it in its part of the form that are: few need it.
     *
     * @param inUse whether it says something already, so that it is to be seen
     */
    public FormField folded(boolean inUse) {
        folded = true;
        filled = inUse;
        return this;
    }

    /**
     * Lets a script of the page search while somebody types.
     *
     * @param address where it asks
     * @param failed the sentence for when there is no answer
     */
    public FormField searchedAt(String address, String failed) {
        search = Optional.of(address);
        searchFailed = Optional.of(failed);
        return this;
    }

    /** How many characters can be entered. */
    public FormField atMost(int characters) {
        longest = characters;
        return this;
    }

    /** The sentence on what is wrong with what was entered. */
    public FormField check(Function<FormInput, Optional<String>> sentence) {
        check = sentence;
        return this;
    }

    String name() {
        return name;
    }

    String label() {
        return label;
    }

    private Optional<String> section() {
        return Optional.of(section).filter(heading -> !heading.isEmpty());
    }

    Optional<Column> column() {
        return column;
    }

    boolean isBeside() {
        return beside;
    }

    boolean isFolded() {
        return folded;
    }

    boolean isBeginningSection() {
        return !section.isEmpty();
    }

    /** Whether it is folded away and has to be seen: it says something, or something is wrong with it. */
    boolean isToBeSeen(FormInput input, Map<String, String> errors) {
        return folded && (filled || errors.containsKey(name) || isChangedBy(input));
    }

    /** @param tooLong gives the sentence on how many characters can be entered */
    Optional<String> error(FormInput input, IntFunction<String> tooLong) {
        int length = input.all(name).stream().mapToInt(String::length).sum();
        return length > longest ? Optional.of(tooLong.apply(longest)) : check.apply(input);
    }

    boolean isChangedBy(FormInput input) {
        return input.holds(name) && control.get().differsFrom(input.all(name));
    }

    /** What was entered, as it is shown again: a field that goes with a form unseen for each value. */
    List<TemplateModel> entered(FormInput input) {
        return input.first(longest, name).stream()
                .map(value -> new TemplateModel().with("name", name).with("value", value))
                .toList();
    }

    /**
     * How it is filled in: with what was entered, else with what is stored. Boxes that stood there as an empty text, since there was
     * nothing to choose from, have not been touched.
     */
    private FormControl shown(FormInput input) {
        FormControl stored = control.get();
        boolean untouched = stored.kind() == FormControl.Kind.BOXES
                && input.all(name).stream().allMatch(String::isBlank);
        return stored.holding(input.holds(name) && !untouched ? input.first(longest, name) : stored.values());
    }

    /**
     * The values for the template of fields that are the columns of one table: a row for each option that one of them offers.
     *
     * @param errors what is wrong with fields, by their names
     */
    static TemplateModel table(List<FormField> columns, FormInput input, Map<String, String> errors) {
        List<Map.Entry<FormField, FormControl>> shown = columns.stream()
                .map(field -> Map.entry(field, field.shown(input)))
                .toList();
        Map<String, String> rows = new LinkedHashMap<>();
        shown.stream()
                .map(Map.Entry::getValue)
                .flatMap(control -> control.options().stream())
                .forEach(option -> rows.putIfAbsent(option.value(), option.label()));
        List<TemplateModel> models = new ArrayList<>();
        rows.forEach((value, label) -> models.add(new TemplateModel()
                .with("label", label)
                .with(
                        "cells",
                        shown.stream()
                                .map(column -> cell(column.getKey(), column.getValue(), value, label))
                                .toList())));
        return new TemplateModel()
                .with("kind", "table")
                .with("name", columns.get(0).name)
                .with("section", columns.get(0).section())
                .with("nothing", FormControl.NOTHING)
                .with("groups", groupsOf(columns))
                .with(
                        "columns",
                        columns.stream().map(field -> heading(field, errors)).toList())
                .with("rows", models)
                .withTexts(
                        "helps",
                        columns.stream().map(field -> field.help).distinct().toList());
    }

    private static List<TemplateModel> groupsOf(List<FormField> columns) {
        Map<String, Long> widths = columns.stream()
                .flatMap(field -> field.column.stream())
                .collect(Collectors.groupingBy(Column::group, LinkedHashMap::new, Collectors.counting()));
        return widths.entrySet().stream()
                .map(group -> new TemplateModel()
                        .with("label", group.getKey())
                        .with("width", group.getValue().intValue()))
                .toList();
    }

    private static TemplateModel heading(FormField field, Map<String, String> errors) {
        return new TemplateModel()
                .with("name", field.name)
                .with("label", field.column.map(Column::words).orElse(field.label))
                .with("title", field.label)
                .with("error", Optional.ofNullable(errors.get(field.name)));
    }

    private static TemplateModel cell(FormField field, FormControl control, String value, String label) {
        Optional<FormControl.Option> option = control.options().stream()
                .filter(offered -> offered.value().equals(value))
                .findFirst();
        return new TemplateModel()
                .with("name", field.name)
                .with("value", option.map(FormControl.Option::value))
                .with("label", field.label + ": " + label)
                .with("note", option.map(FormControl.Option::note).filter(note -> !note.isEmpty()))
                .mark("chosen", control.values().contains(value));
    }

    /** The values for the template: with what was entered, else with what is stored. */
    TemplateModel model(FormInput input, Optional<String> error) {
        FormControl shown = shown(input);
        return new TemplateModel()
                .with("kind", shown.kind().value())
                .with("name", name)
                .with("label", label)
                .mark("required", required)
                .with("help", help)
                .with("section", section())
                .with("search", search)
                .with("searchFailed", searchFailed)
                .with("note", Optional.of(shown.note()).filter(sentence -> !sentence.isEmpty()))
                .with("error", error)
                .with("value", shown.text())
                .with(
                        "rows",
                        Math.min(
                                MOST_ROWS,
                                Math.max(LEAST_ROWS, (int) shown.text().lines().count() + 1)))
                .with("nothing", FormControl.NOTHING)
                .with(
                        "options",
                        shown.options().stream()
                                .map(option -> option(option, shown))
                                .toList());
    }

    private static TemplateModel option(FormControl.Option option, FormControl control) {
        return new TemplateModel()
                .with("value", option.value())
                .with("label", option.label())
                .with("note", Optional.of(option.note()).filter(note -> !note.isEmpty()))
                .mark("chosen", control.values().contains(option.value()));
    }
}
