package dev.hindsight.render;

import dev.hindsight.action.HeldItems;
import dev.hindsight.action.ItemState;
import dev.hindsight.progress.Progress;
import dev.hindsight.progress.SeenItem;
import dev.hindsight.render.StatusTable.Line;
import java.util.List;
import java.util.Optional;

/** Puts together what the template of a status view shows. For one thread. */
final class StatusModel {
    private static final List<String> COLUMNS = List.of("finding", "impact", "theme", "owner", "due", "status");

    private final Scene scene;

    StatusModel(Scene scene) {
        this.scene = scene;
    }

    Values of(StatusRequest request) {
        StatusOptions options = StatusOptions.of(request.parameters());
        Values values = new Values()
                .with("pageId", Long.toString(request.pageId()))
                .with("label", scene.wording().text("status.label"))
                .withTexts("complaints", complaints(options));
        if (!scene.reading().followsItems()) {
            return values.with("place", scene.wording().text("status." + place()));
        }
        if (scene.reading().where() == Whereabouts.OLD_VERSION) {
            values.with("place", scene.wording().text("place.old-version"));
        }
        List<Line> lines = request.entries().stream()
                .map(entry -> new Line(scene.seen(entry.item()), entry.original()))
                .toList();
        Progress progress = Progress.of(
                lines.stream().map(Line::seen).toList(), scene.standards().yardstick());
        new StatusCounts(scene.wording()).addTo(values, progress);
        values.with("copy", scene.reading().copy());
        held(request).ifPresent(note -> values.with("held", note.values()));
        if (options.table()) {
            addTable(values, options, lines, page(request));
        }
        return values;
    }

    /** Why tickets wait for an editor's word, said once for all of them. */
    private Optional<Note> held(StatusRequest request) {
        return request.entries().stream()
                .map(Entry::item)
                .filter(HeldItems::isHeld)
                .findFirst()
                .flatMap(item ->
                        item.attempt().reason().map(reason -> new ReasonSentences(scene).of(reason, item.state())));
    }

    private String place() {
        return scene.reading().output() == Output.PREVIEW ? "preview" : "untracked";
    }

    private String page(StatusRequest request) {
        return scene.reading().output() == Output.STATIC ? request.pageAddress().toString() : "";
    }

    private List<String> complaints(StatusOptions options) {
        return options.complaints().stream()
                .map(complaint -> scene.wording()
                        .text(
                                "status.not-allowed",
                                complaint.parameter(),
                                complaint.value(),
                                String.join(", ", complaint.allowed()),
                                complaint.allowed().get(0)))
                .toList();
    }

    private void addTable(Values values, StatusOptions options, List<Line> lines, String page) {
        List<Line> onPage = lines.stream().filter(line -> !detached(line)).toList();
        List<Values> groups = new StatusTable(scene, options).groups(onPage, page);
        values.with(
                        "caption",
                        scene.wording().text("status.caption." + options.show().value()))
                .withTexts("columns", columns())
                .with("groups", groups)
                .with("width", COLUMNS.size());
        if (groups.isEmpty()) {
            values.with("noRows", scene.wording().text(onPage.isEmpty() ? "status.empty" : "status.no-rows"));
        }
        List<Values> detached = lines.stream()
                .filter(StatusModel::detached)
                .filter(line ->
                        line.seen().hidden() || line.seen().item().ticket().isPresent())
                .map(this::detachedTicket)
                .toList();
        if (!detached.isEmpty()) {
            values.with("detachedText", scene.wording().text("status.detached", detached.size()))
                    .with("detached", detached);
        }
    }

    private List<String> columns() {
        return COLUMNS.stream()
                .map(column -> scene.wording().text("column." + column))
                .toList();
    }

    private static boolean detached(Line line) {
        return line.seen().item().state() == ItemState.DETACHED;
    }

    private Values detachedTicket(Line line) {
        SeenItem seen = line.seen();
        Values values = new Values().with("title", seen.item().finding().title());
        Optional<Values> ticket = new TicketLine(scene).of(seen);
        ticket.ifPresent(shown -> values.with("ticket", shown));
        return seen.hidden() ? values.with("hidden", scene.wording().text("hidden")) : values;
    }
}
