package dev.hindsight.frame;

import dev.hindsight.assessment.CheckMessages;
import dev.hindsight.assessment.Effect;
import dev.hindsight.authoring.BlockText;
import dev.hindsight.authoring.EditMessages;
import dev.hindsight.authoring.FormEdit;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.status.CopySource;
import dev.hindsight.status.ItemFact;
import dev.hindsight.status.PageView;
import dev.hindsight.status.VisibleItem;
import dev.hindsight.wiki.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the templates of all macros show of an item in the same way: its data attributes, due date and issue. */
public final class ItemModel {

    private final MacroContext context;

    public ItemModel(MacroContext context) {
        this.context = context;
    }

    /**
     * The values of an item.
     *
     * @param attributes the facts that become data attributes, where they exist, in this order
     */
    public TemplateModel of(VisibleItem seen, List<ItemFact> attributes) {
        TemplateModel values = new TemplateModel()
                .with("uid", seen.uid())
                .with(
                        "attributes",
                        attributes.stream()
                                .flatMap(fact -> attribute(fact, seen).stream())
                                .toList())
                .withModel("due", seen.due().map(context::day))
                .with("late", seen.daysOverdue().map(days -> context.messages().text("overdue", days)));
        issue(seen).ifPresent(issue -> values.with("issue", issue));
        return values;
    }

    /** The link by which the reader changes the finding of an item; empty for who may not. */
    public Optional<TemplateModel> edit(VisibleItem seen, String title) {
        return edit(context.page().editAt(seen), title);
    }

    /** The same for a block that has no item yet. */
    public Optional<TemplateModel> edit(FindingBlock unscanned, String title) {
        return edit(context.page().editAt(unscanned), title);
    }

    private Optional<TemplateModel> edit(Optional<String> at, String title) {
        return at.map(address -> new TemplateModel()
                .with("address", address)
                .with("text", context.messages().text("finding-form.edit"))
                .with("saved", context.messages().text("finding-form.saved"))
                .with("label", context.messages().text("finding-form.edit.of", title)));
    }

    /** What was saved by the form and became something else, and where the reader puts it back. */
    public TemplateModel edit(FormEdit edit, String title, String sentence, BlockText said) {
        return new TemplateModel()
                .with("state", edit.state().value())
                .with("title", title)
                .with("text", sentence)
                .with(
                        "lines",
                        new EditMessages(context.messages())
                                .lines(said).stream()
                                        .map(line -> new TemplateModel()
                                                .with("label", line.label())
                                                .with("text", line.text()))
                                        .toList())
                .with("address", context.page().putBackAt(edit))
                .with("link", context.messages().text("edits.link"))
                .with("label", context.messages().text("edits.link.of", title));
    }

    private Optional<TemplateModel> attribute(ItemFact fact, VisibleItem seen) {
        return fact.of(seen, context.messages()).map(value -> attribute(fact, value.toString()));
    }

    /** A data attribute. */
    public static TemplateModel attribute(ItemFact fact, String value) {
        return new TemplateModel().with("name", fact.attribute()).with("value", value);
    }

    /** An item's issue or, for a copy, that of its original; empty when it has none, and when it is hidden. */
    public Optional<TemplateModel> issue(VisibleItem seen) {
        return withIssue(seen).flatMap(this::ownIssue);
    }

    private Optional<VisibleItem> withIssue(VisibleItem seen) {
        return Optional.of(seen)
                .filter(item -> item.issueKey().isPresent())
                .or(() -> context.page().sourceOf(seen).map(CopySource::item));
    }

    private Optional<TemplateModel> ownIssue(VisibleItem seen) {
        return seen.issueKey().map(key -> {
            boolean dropped = seen.isClosedNotDone();
            TemplateModel values = new TemplateModel()
                    .with("key", key)
                    .with("address", seen.issueAddress())
                    .with("status", dropped ? Optional.of(dropped(seen)) : seen.status())
                    .with(
                            "lozenge",
                            dropped
                                    ? Lozenge.PLAIN
                                    : seen.category().map(Lozenge::of).orElse(Lozenge.PLAIN));
            seen.survivor()
                    .flatMap(this::ownIssue)
                    .ifPresent(survivor -> values.with(
                            "survivor",
                            survivor.with("label", context.messages().text("issue.duplicate-of"))));
            return values;
        });
    }

    /** Closed is not done: what stands in place of the status is how it was closed. */
    private String dropped(VisibleItem seen) {
        return seen.resolution().orElseGet(() -> context.messages().text("issue.not-done"));
    }

    /** What people have answered to whether an item worked, oldest first. */
    public static List<TemplateModel> answers(Effect effect, Messages messages) {
        CheckMessages words = new CheckMessages(messages);
        return effect.answers().stream()
                .map(given -> new TemplateModel()
                        .with("answer", given.answer().value())
                        .with("who", words.who(given, effect))
                        .with("text", words.answer(given))
                        .with("note", Optional.of(given.note()).filter(note -> !note.isEmpty()))
                        .with(
                                "criterion",
                                CheckMessages.otherCriterion(given, effect)
                                        .map(then -> messages.text("check.criterion.then", then)))
                        .with(
                                "evidence",
                                CheckMessages.evidence(given).stream()
                                        .map(ItemModel::evidence)
                                        .toList()))
                .toList();
    }

    /** What shows something: a link, or a text. */
    public static TemplateModel evidence(String text) {
        return new TemplateModel()
                .with("text", text)
                .with("address", Optional.of(text).filter(Finding::isLink));
    }

    /** How old what is shown of an item's issue is, see {@link #age(Instant)}; empty where none is shown. */
    public Optional<TemplateModel> age(VisibleItem seen) {
        return withIssue(seen)
                .filter(item -> item.issueKey().isPresent())
                .flatMap(VisibleItem::asOf)
                .flatMap(this::age);
    }

    /**
     * How old what is shown of issues is; empty where it has been said above, on the same page. What lives on by itself tells
     * the moment, since its age would not stay true.
     *
     * @param instant until when changes of what is shown are known
     */
    public Optional<TemplateModel> age(Instant instant) {
        return context.page().toldAsOf(instant).map(this::checked);
    }

    /** The same, however often it has been said. */
    public TemplateModel checked(Instant instant) {
        Messages messages = context.messages();
        PageView page = context.page();
        String moment = messages.moment(instant);
        return new TemplateModel()
                .with("at", instant.toString())
                .with("moment", moment)
                .with("sentence", messages.text("as-of", "{0}"))
                .with("now", messages.text("ago.now"))
                .with("language", messages.language())
                .with(
                        "text",
                        page.context().isCopy()
                                ? messages.text("as-of.moment", moment)
                                : messages.text("as-of", messages.ago(instant, page.now())));
    }
}
