package dev.hindsight.frame;

import dev.hindsight.authoring.BlockText;
import dev.hindsight.authoring.EditMessages;
import dev.hindsight.authoring.FormEdit;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.status.CompletionStatus;
import dev.hindsight.status.CopySource;
import dev.hindsight.status.ItemFact;
import dev.hindsight.status.VisibleItem;
import java.time.Instant;
import java.time.LocalDate;
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
                .with("due", seen.due().map(LocalDate::toString))
                .with(
                        "late",
                        seen.overdue()
                                .filter(late -> late)
                                .map(late -> context.messages().text("overdue")));
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
        return ownIssue(seen)
                .or(() -> context.page().sourceOf(seen).map(CopySource::item).flatMap(this::ownIssue));
    }

    private Optional<TemplateModel> ownIssue(VisibleItem seen) {
        return seen.issueKey().map(key -> {
            boolean dropped = seen.isClosedNotDone();
            TemplateModel values = new TemplateModel()
                    .with("key", key)
                    .with("address", seen.issueAddress())
                    .with("status", dropped ? Optional.of(dropped(seen)) : seen.status())
                    .with(
                            "category",
                            dropped
                                    ? Optional.of(CompletionStatus.NOT_DONE.value())
                                    : seen.category().map(category -> category.value()));
            seen.survivor()
                    .flatMap(this::ownIssue)
                    .ifPresent(survivor -> values.with(
                            "survivor",
                            survivor.with("label", context.messages().text("issue.duplicate-of"))));
            seen.asOf()
                    .ifPresent(
                            instant -> values.with("seenAt", instant.toString()).with("asOf", asOf(instant)));
            return values;
        });
    }

    /** Closed is not done: what stands in place of the status is how it was closed. */
    private String dropped(VisibleItem seen) {
        return seen.resolution().orElseGet(() -> context.messages().text("issue.not-done"));
    }

    /** How old what is shown is. */
    public String asOf(Instant instant) {
        return context.messages().text("as-of", context.messages().moment(instant));
    }
}
