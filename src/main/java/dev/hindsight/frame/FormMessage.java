package dev.hindsight.frame;

import dev.hindsight.connection.ViewableIssues;
import dev.hindsight.finding.Finding;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said over a form: that something was done, that something needs attention, or that something went wrong. */
public final class FormMessage {

    private final String kind;
    private final String text;
    private final List<TemplateModel> details = new ArrayList<>();
    private Optional<TemplateModel> link = Optional.empty();
    private Optional<FormButton> button = Optional.empty();

    private FormMessage(String kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    public static FormMessage success(String text) {
        return new FormMessage("success", text);
    }

    public static FormMessage warning(String text) {
        return new FormMessage("warning", text);
    }

    public static FormMessage error(String text) {
        return new FormMessage("error", text);
    }

    /** That Jira did not say whether the person may see each issue, and what that person can do. */
    public static FormMessage unchecked(FormContext context, ViewableIssues.Failure why) {
        return why.authorizeAt()
                .map(URI::toString)
                .filter(Finding::isLink)
                .map(address ->
                        warning(context.text("rights.unauthorized")).link(address, context.text("rights.authorize")))
                .orElseGet(() -> warning(context.text("rights.unchecked")));
    }

    /** A link behind it, to a web address. */
    public FormMessage link(String address, String words) {
        link = Optional.of(new TemplateModel().with("address", address).with("text", words));
        return this;
    }

    /** A line below it, with something to be copied. */
    public FormMessage detail(String label, String code) {
        details.add(new TemplateModel().with("label", label).with("code", code));
        return this;
    }

    /** A button of the page in it. */
    public FormMessage button(FormButton inMessage) {
        button = Optional.of(inMessage);
        return this;
    }

    TemplateModel model() {
        TemplateModel model =
                new TemplateModel().with("kind", kind).with("text", text).with("details", details);
        link.ifPresent(values -> model.with("link", values));
        button.ifPresent(one -> model.with("button", one.model()));
        return model;
    }
}
