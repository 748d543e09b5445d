package dev.hindsight.frame;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

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

    /** Puts it into one row with the field before it, where there is room. */
    public FormField beside() {
        beside = true;
        return this;
    }

    /**
     * Folds it away, together with those next to it that are: few need it.
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

    boolean isBeside() {
        return beside;
    }

    boolean isFolded() {
        return folded;
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

    /** The values for the template: with what was entered, else with what is stored. */
    TemplateModel model(FormInput input, Optional<String> error) {
        FormControl stored = control.get();
        FormControl shown = stored.holding(input.holds(name) ? input.first(longest, name) : stored.values());
        return new TemplateModel()
                .with("kind", shown.kind().value())
                .with("name", name)
                .with("label", label)
                .mark("required", required)
                .with("help", help)
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
                .mark("chosen", control.values().contains(option.value()));
    }
}
