package dev.hindsight.health.adapter;

import dev.hindsight.authoring.EditMessages;
import dev.hindsight.authoring.FormEdit;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.health.Health.DroppedEdits;
import dev.hindsight.status.ItemMessages;
import java.util.List;
import java.util.Optional;

/**
 * The edits by the form that later versions of their pages have dropped, in the administrator's words. They are named where the
 * administrator may view their pages, and counted where not.
 */
final class EditsModel {

    private final FormContext context;
    private final NamedPages pages;
    private final EditMessages words;

    EditsModel(FormContext context, NamedPages pages) {
        this.context = context;
        this.pages = pages;
        this.words = new EditMessages(context.messages());
    }

    TemplateModel of(DroppedEdits dropped) {
        List<TemplateModel> rows =
                dropped.newest().stream().flatMap(edit -> row(edit).stream()).toList();
        return new TemplateModel()
                .with("title", context.text("health.edits"))
                .with("count", dropped.count())
                .with("countText", context.text("health.edits.count", dropped.count()))
                .with("rows", rows)
                .with(
                        "more",
                        Optional.of(dropped.count() - rows.size())
                                .filter(count -> count > 0 && !rows.isEmpty())
                                .map(count -> context.text("health.edits.more", count)))
                .withTexts(
                        "columns",
                        List.of(
                                context.text("health.edits.finding"),
                                context.text("health.edits.page"),
                                context.text("health.edits.what")));
    }

    private Optional<TemplateModel> row(FormEdit edit) {
        return pages.find(edit.pageId())
                .map(page -> new TemplateModel()
                        .with("pageId", Long.toString(edit.pageId()))
                        .with("state", edit.state().value())
                        .with("finding", ItemMessages.title(context.messages(), edit.finding()))
                        .with("page", page.title())
                        .with("address", page.address())
                        .with("what", words.dropped(edit)));
    }
}
