package dev.hindsight.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What stands on a form page, declared for one request: its words, its fields, its buttons and what its own template
 * shows. What is costly to look up is given as a supplier, which is asked only when the page is shown.
 */
public final class FormPage {

    private final String name;
    private final String title;
    private final List<FormField> fields = new ArrayList<>();
    private final List<FormButton> buttons = new ArrayList<>();
    private final List<TemplateModel> hidden = new ArrayList<>();
    private final List<Supplier<List<FormMessage>>> notices = new ArrayList<>();
    private final Map<String, Supplier<FormOutcome.Shown>> afterwards = new HashMap<>();
    private String introduction = "";
    private String folded = "";
    private String decorator = "atl.general";
    private Optional<String> resource = Optional.empty();
    private Optional<String> template = Optional.empty();
    private Supplier<TemplateModel> model = TemplateModel::new;
    private Optional<TemplateModel> cancel = Optional.empty();
    private Optional<Result> result = Optional.empty();
    private Optional<Part> part = Optional.empty();

    /** @param name what style sheets and tests know it by */
    public FormPage(String name, String title) {
        this.name = name;
        this.title = title;
    }

    /** Puts it among the pages of the administration. */
    public FormPage administration() {
        decorator = "atl.admin";
        return this;
    }

    /**
     * Loads scripts and style sheets for this page alone, by the call that Atlassian's and other public plugins make in templates on
     * Confluence 9 and 10. Where it does nothing, the page has to do without.
     *
     * @param key of a web resource of the plugin, with the plugin's key before it
     */
    public FormPage resource(String key) {
        resource = Optional.of(key);
        return this;
    }

    public FormPage introduction(String sentence) {
        introduction = sentence;
        return this;
    }

    /**
     * Shows a template of its own, which places the form by {@code formHtml}.
     *
     * @param values what it finds under the name {@code page}
     */
    public FormPage content(String file, Supplier<TemplateModel> values) {
        template = Optional.of(file);
        model = values;
        return this;
    }

    /**
     * Shows a template within the form, over its fields.
     *
     * @param values what it finds under the name {@code part}
     */
    public FormPage inForm(String file, Supplier<TemplateModel> values) {
        part = Optional.of(new Part(file, values));
        return this;
    }

    /** What stands within the form. */
    record Part(String template, Supplier<TemplateModel> values) {}

    Optional<Part> part() {
        return part;
    }

    public FormPage field(FormField field) {
        fields.add(field);
        return this;
    }

    /** What stands over fields that are folded away and are no part of the form of their own. */
    public FormPage folded(String summary) {
        folded = summary;
        return this;
    }

    /** A value that goes with the form unseen. */
    public FormPage hidden(String field, String value) {
        hidden.add(new TemplateModel().with("name", field).with("value", value));
        return this;
    }

    /**
     * Shows what a button found, see {@link FormOutcome.Shown}, below it.
     *
     * @param button its name
     * @param file the template, which finds it under the name {@code result}
     */
    public FormPage result(String button, String file) {
        result = Optional.of(new Result(button, file));
        return this;
    }

    /**
     * Shows what another button would have found, when the form is shown after a button did what it does.
     *
     * @param button the name of the one that did it
     * @param found what is shown then, see {@link #result(String, String)}
     */
    public FormPage shownAfter(String button, Supplier<FormOutcome.Shown> found) {
        afterwards.put(button, found);
        return this;
    }

    /** What is found after a button of a name did what it does. */
    FormOutcome.Shown after(String button) {
        return Optional.ofNullable(afterwards.get(button))
                .map(Supplier::get)
                .orElseGet(() -> new FormOutcome.Shown(List.of(), new TemplateModel()));
    }

    /** What shows the results of which button. */
    record Result(String button, String template) {

        /** The id of what is shown, to which the browser goes. */
        String id() {
            return "hindsight-" + button + "-result";
        }
    }

    /** A button; the first of those below the fields is the one that the enter key presses. */
    public FormPage button(FormButton button) {
        buttons.add(button);
        return this;
    }

    /** A link beside the first button that leaves everything as it is. */
    public FormPage cancel(String address, String words) {
        cancel = Optional.of(new TemplateModel().with("address", address).with("text", words));
        return this;
    }

    /** The same, to the page of the wiki that the form is about. */
    public FormPage cancelToPage(FormContext context) {
        return cancel(
                context.address("/pages/viewpage.action?pageId=" + context.pageId()), context.text("form.cancel"));
    }

    /** What is said over the form whenever it is shown. */
    public FormPage notices(Supplier<List<FormMessage>> messages) {
        notices.add(messages);
        return this;
    }

    /** The button of a name; when none is named, the first on offer below the fields, as the enter key would press it. */
    Optional<FormButton> button(Optional<String> named) {
        return buttons.stream()
                .filter(button -> named.map(button.name()::equals).orElse(button.isOffered() && !button.isInMessage()))
                .findFirst();
    }

    /** What is said after a button did what it does to some number of things, by its name; empty when that is nothing. */
    Optional<String> done(String named, int count) {
        return button(Optional.of(named)).map(button -> button.doneText(count)).filter(sentence -> !sentence.isEmpty());
    }

    /** The words of the field of a name. */
    String label(String field) {
        return fields.stream()
                .filter(one -> one.name().equals(field))
                .map(FormField::label)
                .findFirst()
                .orElse(field);
    }

    /** What is wrong with what was entered, by the field's name. */
    Map<String, String> errors(FormContext context) {
        Map<String, String> errors = new LinkedHashMap<>();
        fields.forEach(field -> field.error(context.input(), characters -> context.text("form.too-long", characters))
                .ifPresent(sentence -> errors.put(field.name(), sentence)));
        return errors;
    }

    /** Whether something was entered that is not stored. */
    boolean isChangedBy(FormInput input) {
        return fields.stream().anyMatch(field -> field.isChangedBy(input));
    }

    Optional<Result> result() {
        return result;
    }

    Optional<String> template() {
        return template;
    }

    /** The values of its own template. */
    TemplateModel content() {
        return model.get();
    }

    /**
     * The values of the form.
     *
     * @param resultHtml what a button found, rendered; empty text for nothing
     */
    TemplateModel form(FormInput input, Map<String, String> errors, String resultHtml) {
        return new TemplateModel()
                .with("name", name)
                .with(
                        "hidden",
                        Stream.concat(
                                        hidden.stream(),
                                        buttons.stream()
                                                .filter(FormButton::isOffered)
                                                .flatMap(button -> button.hiddenField().stream()))
                                .toList())
                .with(
                        "entered",
                        fields.stream()
                                .flatMap(field -> field.entered(input).stream())
                                .toList())
                .with("fields", new FieldLayout(fields).models(input, errors))
                .with("folded", folded)
                .with("groups", groups(resultHtml));
    }

    private List<TemplateModel> groups(String resultHtml) {
        List<List<FormButton>> groups = new ArrayList<>();
        buttons.stream()
                .filter(button -> button.isOffered() && !button.isInMessage())
                .forEach(button -> {
                    if (groups.isEmpty() || button.isFirst()) {
                        groups.add(new ArrayList<>());
                    }
                    groups.get(groups.size() - 1).add(button);
                });
        List<TemplateModel> models = new ArrayList<>();
        for (List<FormButton> group : groups) {
            TemplateModel values = new TemplateModel()
                    .with("first", group.get(0).model())
                    .with("state", group.get(0).stateText())
                    .with("buttons", group.stream().map(FormButton::model).toList());
            result.filter(shown ->
                            group.stream().anyMatch(button -> button.name().equals(shown.button())))
                    .ifPresent(shown -> values.with("result", shown.button())
                            .with("resultId", shown.id())
                            .with("fragment", "#" + shown.id())
                            .with("resultHtml", resultHtml));
            if (models.isEmpty()) {
                cancel.ifPresent(link -> values.with("cancel", link));
            }
            models.add(values);
        }
        return models;
    }

    /** The values of the frame around it. */
    TemplateModel outside(List<FormMessage> messages) {
        List<FormMessage> all = new ArrayList<>(messages);
        notices.forEach(notice -> all.addAll(notice.get()));
        return new TemplateModel()
                .with("name", name)
                .with("title", title)
                .with("decorator", decorator)
                .with("resource", resource)
                .with("introduction", Optional.of(introduction).filter(words -> !words.isEmpty()))
                .with("messages", all.stream().map(FormMessage::model).toList());
    }
}
