package dev.hindsight.frame;

import dev.hindsight.issue.Digest;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** A button of a form: what it does, and what is said when that is done. */
public final class FormButton {

    /** What a button does with what was entered. */
    @FunctionalInterface
    public interface Action {
        FormOutcome run(FormInput input);
    }

    private final String name;
    private final String label;
    private final Action action;
    private IntFunction<String> done = count -> "";
    private String heading = "";
    private String help = "";
    private Supplier<Optional<String>> state = Optional::empty;
    private String shown = "";
    private boolean primary;
    private boolean takesInput;
    private boolean inMessage;
    private boolean sendsEntered;
    private boolean offered = true;

    /**
     * @param name what it is sent as, in the parameter {@code do}
     * @param label its words
     */
    public FormButton(String name, String label, Action action) {
        this.name = name;
        this.label = label;
        this.action = action;
    }

    /** What is said after it {@link FormOutcome.Done did} what it does, to some number of things. */
    public FormButton done(IntFunction<String> sentence) {
        done = sentence;
        return this;
    }

    /** A heading over it and the buttons that follow. */
    public FormButton heading(String words) {
        heading = words;
        return this;
    }

    /** A sentence on what it does, over it and the buttons that follow. */
    public FormButton help(String sentence) {
        help = sentence;
        return this;
    }

    /** A sentence on how things stand, over its help; asked for only when the page is shown. */
    public FormButton state(Supplier<Optional<String>> sentence) {
        state = sentence;
        return this;
    }

    /**
     * What the person who presses it is shown, and decides about: once it has changed, in whatever its text says, pressing the
     * button of a form that was shown before does nothing.
     */
    public FormButton about(Object seen) {
        shown = Digest.of(seen.toString());
        return this;
    }

    /** It is what the page is for. */
    public FormButton primary() {
        primary = true;
        return this;
    }

    /** What was entered is stored: it is checked first, and not kept in the form afterwards. */
    public FormButton takesInput() {
        takesInput = true;
        return this;
    }

    /** It stands in a message instead of below the fields, in a form of its own, which sends nothing that was entered. */
    public FormButton inMessage() {
        inMessage = true;
        return this;
    }

    /** The same, and what was entered when the message was shown goes with it unseen, and so is kept. */
    public FormButton inMessageWithEntered() {
        sendsEntered = true;
        return inMessage();
    }

    /** Leaves it out where it can do nothing; that it has just done what it does can be said all the same. */
    public FormButton offeredIf(boolean useful) {
        offered = useful;
        return this;
    }

    String name() {
        return name;
    }

    boolean isOffered() {
        return offered;
    }

    /** Whether what it is about is as it was when the form was shown that is sent. */
    boolean isAsShown(FormInput input) {
        return shown.isEmpty() || input.text(shownField()).equals(shown);
    }

    /** What goes with the form unseen, so that it is known; empty when it does not matter. */
    Optional<TemplateModel> hiddenField() {
        return Optional.of(shown)
                .filter(digest -> !digest.isEmpty())
                .map(digest -> new TemplateModel().with("name", shownField()).with("value", digest));
    }

    private String shownField() {
        return "shown-" + name;
    }

    boolean isTakingInput() {
        return takesInput;
    }

    boolean isInMessage() {
        return inMessage;
    }

    /** Whether it begins a group. */
    boolean isFirst() {
        return !heading.isEmpty() || !help.isEmpty();
    }

    Optional<String> stateText() {
        return state.get();
    }

    String doneText(int count) {
        return done.apply(count);
    }

    FormOutcome run(FormInput input) {
        return action.run(input);
    }

    TemplateModel model() {
        return new TemplateModel()
                .with("name", name)
                .with("label", label)
                .mark("primary", primary)
                .mark("sendsEntered", sendsEntered)
                .with("heading", Optional.of(heading).filter(words -> !words.isEmpty()))
                .with("help", Optional.of(help).filter(words -> !words.isEmpty()));
    }
}
