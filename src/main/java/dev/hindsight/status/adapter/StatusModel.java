package dev.hindsight.status.adapter;

import dev.hindsight.authoring.EditMessages;
import dev.hindsight.figures.GroupBy;
import dev.hindsight.figures.IssueSearch;
import dev.hindsight.figures.StatusOptions;
import dev.hindsight.forecast.Forecast;
import dev.hindsight.forecast.ForecastMessages;
import dev.hindsight.frame.ItemModel;
import dev.hindsight.frame.MacroContext;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.status.ItemFilter;
import dev.hindsight.status.Message;
import dev.hindsight.status.Progress;
import dev.hindsight.status.ProgressMessages;
import dev.hindsight.status.RenderContext;
import dev.hindsight.status.VisibleItem;
import dev.hindsight.wiki.Messages;
import dev.hindsight.wiki.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the template of a status macro shows: how far the items have come, and the items where they are listed. */
final class StatusModel {

    private final MacroContext context;
    private final Messages messages;
    private final StatusOptions options;
    private final Pages pages;

    StatusModel(MacroContext context, StatusOptions options, Pages pages) {
        this.context = context;
        this.messages = context.messages();
        this.options = options;
        this.pages = pages;
    }

    TemplateModel values() {
        RenderContext rendered = context.page().context();
        TemplateModel values = new TemplateModel()
                .with("pageId", Long.toString(rendered.pageId()))
                .with("label", label())
                .withTexts("complaints", complaints(options, messages));
        List<Forecast> forecasts = context.forecasts().told();
        if (rendered.isBeingWritten() && !forecasts.isEmpty()) {
            return values.with("sentence", messages.text("status.forecast"))
                    .withTexts("counts", new ForecastMessages(messages, context.items()).counts(forecasts));
        }
        if (!rendered.showsItems()) {
            return values.with(
                    "place", messages.text(rendered.isBeingWritten() ? "status.preview" : "status.untracked"));
        }
        if (rendered.isOldVersion()) {
            values.with("place", messages.text("context.old-version"));
        }
        if (!rendered.isCopy()) {
            values.with(new LiveModel(context).values(pages.address(rendered.pageId())));
        }
        List<VisibleItem> items = context.page().items();
        boolean withoutFindings = items.stream().noneMatch(seen -> !seen.isRemoved() && ItemFilter.ALL.admits(seen));
        if (context.page().isYetToBeScanned()) {
            values.with("unread", messages.text(withoutFindings ? "status.unread" : "status.unread.changes"));
        }
        if (context.page().isYetToBeScanned() && withoutFindings) {
            return values.with("add", context.page().addAt()).with("addText", messages.text("finding-form.add"));
        }
        Optional<Message> problem = context.items().pageProblem();
        problem.ifPresent(found -> addProblem(values, found, withoutFindings));
        if (problem.isPresent() && withoutFindings) {
            // Nobody knows whether there are findings
            return values;
        }
        addProgress(values, items, withoutFindings);
        if (!rendered.isCopy()) {
            values.with(
                            "tag",
                            ProgressDocument.of(
                                            rendered.pageId(),
                                            items,
                                            context.page().problem(),
                                            messages)
                                    .tag())
                    .with("foldDone", messages.text("status.fold-done", "{0}"));
        }
        values.mark("copy", rendered.isCopy())
                .mark(
                        "awaited",
                        rendered.isCompletedLater()
                                && context.page().unchecked().isPresent());
        context.items().rights().ifPresent(note -> values.with("rights", TemplateModel.of(note)));
        context.items().approval(items).ifPresent(note -> values.with("approval", TemplateModel.of(note)));
        EditMessages words = new EditMessages(messages);
        ItemModel model = new ItemModel(context);
        values.with(
                "lost",
                context.page().editsOfGoneBlocks().stream()
                        .map(edit -> model.edit(
                                edit, context.items().title(edit.finding()), words.dropped(edit), edit.after()))
                        .toList());
        values.with("links", rendered.isCopy() ? List.of() : links(items));
        if (options.listed()) {
            String page = rendered.isCopy() ? pages.address(rendered.pageId()).toString() : "";
            new StatusTable(context, options, page).addTo(values);
            context.items()
                    .copies(items.stream().filter(options.show()::admits).toList())
                    .ifPresent(note -> values.with("copies", TemplateModel.of(note)));
        }
        return values;
    }

    /** Of several macros on a page, each that shows something else has another name. */
    private String label() {
        if (!options.listed()) {
            return messages.text("status.label.summary");
        }
        if (options.view() == StatusOptions.View.BOARD) {
            return messages.text(
                    "status.label.board",
                    messages.text("status.caption." + options.show().value()));
        }
        boolean grouped = options.grouping() != GroupBy.NONE;
        if (options.show() == ItemFilter.ALL && !grouped) {
            return messages.text("status.label");
        }
        String shown = messages.text("status.caption." + options.show().value());
        return grouped
                ? messages.text(
                        "status.label.grouped",
                        shown,
                        messages.text("field." + options.grouping().value()))
                : messages.text("status.label.table", shown);
    }

    /** Where the reader goes on from here. */
    private List<TemplateModel> links(List<VisibleItem> items) {
        List<TemplateModel> links = new ArrayList<>();
        List<VisibleItem> onPage =
                items.stream().filter(seen -> !seen.isRemoved()).toList();
        addLink(links, "search", IssueSearch.address(onPage), "status.open-in-jira");
        addLink(links, "export", context.page().exportAt(), "status.export");
        context.page()
                .linkedHistory()
                .ifPresent(at -> links.add(new TemplateModel()
                        .with("name", "history")
                        .with("address", at)
                        .with("text", messages.text("history.link"))
                        .with("label", messages.text("history.link.of", label()))));
        addLink(links, "add", context.page().addAt(), "finding-form.add");
        return links;
    }

    private void addLink(List<TemplateModel> links, String name, Optional<String> address, String key) {
        address.ifPresent(at -> links.add(
                new TemplateModel().with("name", name).with("address", at).with("text", messages.text(key))));
    }

    /** What is said of parameters that are not allowed. */
    static List<String> complaints(StatusOptions options, Messages messages) {
        return options.complaints().stream()
                .map(complaint -> messages.text(
                        "status.not-allowed",
                        complaint.parameter(),
                        complaint.value(),
                        String.join(", ", complaint.allowed()),
                        complaint.shown()))
                .toList();
    }

    private void addProgress(TemplateModel values, List<VisibleItem> items, boolean withoutFindings) {
        StatusFigures figures = new StatusFigures(context, items);
        Progress progress = figures.progress();
        values.with("numbers", numbers(progress))
                .with(
                        "sentence",
                        withoutFindings
                                ? messages.text("status.empty")
                                : new ProgressMessages(messages).sentence(progress));
        progress.asOf()
                .ifPresent(instant ->
                        values.with("asOf", instant.toString()).withModel("age", new ItemModel(context).age(instant)));
        figures.addTo(values);
    }

    /** The numbers as data attributes. */
    static List<TemplateModel> numbers(Progress progress) {
        return progress.numbers().entrySet().stream()
                .map(number -> new TemplateModel().with("name", number.getKey()).with("value", number.getValue()))
                .toList();
    }

    private void addProblem(TemplateModel values, Message problem, boolean withoutFindings) {
        List<String> said = withoutFindings
                ? List.of(problem.text())
                : List.of(problem.text(), messages.text("page-problem.earlier"));
        values.withTexts("problems", said)
                .with(
                        "problem",
                        context.page().problem().map(found -> found.code().value()));
    }
}
