package dev.hindsight.status.adapter;

import dev.hindsight.frame.IssueLine;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.ContentStatus;
import dev.hindsight.status.Message;
import dev.hindsight.status.OutputTarget;
import dev.hindsight.status.PageItem;
import dev.hindsight.status.Progress;
import dev.hindsight.status.ViewContext;
import dev.hindsight.status.VisibleItem;
import dev.hindsight.status.WaitReasonMessages;
import dev.hindsight.status.adapter.StatusTable.Line;
import java.util.List;
import java.util.Optional;

/** Puts together what the template of a status view shows. For one thread. */
final class StatusModel {
    private static final List<String> COLUMNS = List.of("finding", "impact", "theme", "owner", "due", "status");

    private final ViewContext view;

    StatusModel(ViewContext view) {
        this.view = view;
    }

    TemplateModel of(StatusRequest request) {
        StatusOptions options = StatusOptions.of(request.parameters());
        TemplateModel values = new TemplateModel()
                .with("pageId", Long.toString(request.pageId()))
                .with("label", view.messages().text("status.label"))
                .withTexts("complaints", complaints(options));
        if (!view.reading().followsItems()) {
            return values.with("place", view.messages().text("status." + location()));
        }
        if (view.reading().where() == ContentStatus.OLD_VERSION) {
            values.with("place", view.messages().text("place.old-version"));
        }
        List<Line> lines = request.entries().stream()
                .map(entry -> new Line(view.seen(entry.item()), entry.original()))
                .toList();
        Progress progress = Progress.of(
                lines.stream().map(Line::seen).toList(), view.standards().rules());
        new StatusCounts(view.messages()).addTo(values, progress);
        values.with("copy", view.reading().copy());
        held(request).ifPresent(note -> values.with("held", note.values()));
        if (options.table()) {
            addTable(values, options, lines, page(request));
        }
        return values;
    }

    /** Why tickets wait for an editor's word, said once for all of them. */
    private Optional<Message> held(StatusRequest request) {
        return request.entries().stream()
                .map(PageItem::item)
                .filter(ActionItem::awaitsApproval)
                .findFirst()
                .flatMap(item ->
                        item.schedule().reason().map(reason -> new WaitReasonMessages(view).of(reason, item.state())));
    }

    private String location() {
        return view.reading().output() == OutputTarget.PREVIEW ? "preview" : "untracked";
    }

    private String page(StatusRequest request) {
        return view.reading().output() == OutputTarget.STATIC
                ? request.pageAddress().toString()
                : "";
    }

    private List<String> complaints(StatusOptions options) {
        return options.complaints().stream()
                .map(complaint -> view.messages()
                        .text(
                                "status.not-allowed",
                                complaint.parameter(),
                                complaint.value(),
                                String.join(", ", complaint.allowed()),
                                complaint.allowed().get(0)))
                .toList();
    }

    private void addTable(TemplateModel values, StatusOptions options, List<Line> lines, String page) {
        List<Line> onPage = lines.stream().filter(line -> !detached(line)).toList();
        List<TemplateModel> groups = new StatusTable(view, options).groups(onPage, page);
        values.with(
                        "caption",
                        view.messages().text("status.caption." + options.show().value()))
                .withTexts("columns", columns())
                .with("groups", groups)
                .with("width", COLUMNS.size());
        if (groups.isEmpty()) {
            values.with("noRows", view.messages().text(onPage.isEmpty() ? "status.empty" : "status.no-rows"));
        }
        List<TemplateModel> detached = lines.stream()
                .filter(StatusModel::detached)
                .filter(line ->
                        line.seen().hidden() || line.seen().item().issue().isPresent())
                .map(this::detachedTicket)
                .toList();
        if (!detached.isEmpty()) {
            values.with("detachedText", view.messages().text("status.detached", detached.size()))
                    .with("detached", detached);
        }
    }

    private List<String> columns() {
        return COLUMNS.stream()
                .map(column -> view.messages().text("column." + column))
                .toList();
    }

    private static boolean detached(Line line) {
        return line.seen().item().state() == ItemState.REMOVED;
    }

    private TemplateModel detachedTicket(Line line) {
        VisibleItem seen = line.seen();
        TemplateModel values =
                new TemplateModel().with("title", seen.item().finding().title());
        Optional<TemplateModel> issue = new IssueLine(view).of(seen);
        issue.ifPresent(shown -> values.with("ticket", shown));
        return seen.hidden() ? values.with("hidden", view.messages().text("hidden")) : values;
    }
}
