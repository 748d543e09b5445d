package dev.hindsight.status.adapter;

import dev.hindsight.figures.BurnUp;
import dev.hindsight.figures.BurnUpDrawing;
import dev.hindsight.figures.DueFigures;
import dev.hindsight.figures.FigureMessages;
import dev.hindsight.figures.OpenAge;
import dev.hindsight.figures.Segments;
import dev.hindsight.figures.Timeline;
import dev.hindsight.frame.MacroContext;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.status.Progress;
import dev.hindsight.status.ProgressMessages;
import dev.hindsight.status.VisibleItem;
import dev.hindsight.wiki.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far the items have come: the headline, the bar with its legend, some figures and, where it can be drawn, the curve. */
final class StatusFigures {

    private final MacroContext context;
    private final Messages messages;
    private final FigureMessages words;
    private final List<VisibleItem> items;
    private final Progress progress;
    private final List<Timeline> timelines;

    StatusFigures(MacroContext context, List<VisibleItem> items) {
        this.context = context;
        this.messages = context.messages();
        this.words = new FigureMessages(messages);
        this.items = items;
        this.progress = context.page().progress();
        this.timelines = Timeline.of(items, context.page().histories());
    }

    Progress progress() {
        return progress;
    }

    void addTo(TemplateModel values) {
        values.with("facts", facts());
        Segments segments = Segments.of(items);
        if (!segments.counts().isEmpty()) {
            values.with("barLabel", words.bar(segments)).with("bar", list(segments, segments.inBar(), words));
        }
        values.with("legend", list(segments, segments.inLegend(), words))
                .with("beside", Optional.of(words.beside(progress)).filter(text -> !text.isEmpty()))
                .with("figures", figures());
        if (!context.page().context().isCopy()) {
            BurnUp.of(items, timelines, progress, context.page().today())
                    .ifPresent(curve -> values.with("curve", drawn(curve)));
        }
    }

    /** What stands beside the headline: what is late, and what is due next. */
    private List<TemplateModel> facts() {
        List<TemplateModel> facts = new ArrayList<>();
        new ProgressMessages(messages)
                .problems(progress)
                .forEach(text -> facts.add(new TemplateModel().with("text", text)));
        DueFigures.next(items)
                .ifPresent(next -> facts.add(new TemplateModel()
                        .with("text", messages.text("status.next-due"))
                        .withModel("day", next.due().map(context::day))
                        .with(
                                "owner",
                                Optional.of(messages.user(next.owner(messages))).filter(name -> !name.isEmpty()))));
        facts.stream().skip(1).forEach(fact -> fact.with("before", "\u00b7"));
        return facts;
    }

    /** The values of segments, in the order of their kinds. */
    static List<TemplateModel> list(Segments segments, List<Segments.Kind> kinds, FigureMessages words) {
        int total = kinds.stream().mapToInt(segments::count).sum();
        return kinds.stream()
                .map(kind -> new TemplateModel()
                        .with("name", kind.value())
                        .with("count", segments.count(kind))
                        .with("percent", Math.max(1, segments.count(kind) * 100 / total))
                        .with("text", words.segment(kind, segments.count(kind))))
                .toList();
    }

    private List<TemplateModel> figures() {
        DueFigures due = DueFigures.of(timelines);
        List<TemplateModel> figures = new ArrayList<>();
        if (due.dated() > 0) {
            figures.add(new TemplateModel()
                    .with("number", messages.text("status.figure.share", due.onTime(), due.dated()))
                    .with("text", messages.text("status.figure.on-time")));
        }
        if (progress.checked().orElse(0) > 0) {
            figures.add(new TemplateModel()
                    .with(
                            "number",
                            messages.text(
                                    "status.figure.share",
                                    progress.effective().orElse(0),
                                    progress.checked().orElse(0)))
                    .with("text", effective(progress.checkedByOwner().orElse(0))));
        }
        if (due.moved() > 0) {
            figures.add(new TemplateModel()
                    .with("number", messages.number(due.moved()))
                    .with("text", messages.text("status.figure.moved", due.moved())));
        }
        OpenAge.median(timelines, context.page().today())
                .ifPresent(days -> figures.add(new TemplateModel()
                        .with("number", messages.text("status.figure.days", days))
                        .with("text", messages.text("status.figure.open-age"))));
        return figures;
    }

    /** @param byOwner how many their owners have checked */
    private String effective(int byOwner) {
        return byOwner == 0
                ? messages.text("status.figure.effective")
                : messages.text("status.figure.effective.by-owner", byOwner);
    }

    private TemplateModel drawn(BurnUp curve) {
        BurnUpDrawing drawing = BurnUpDrawing.of(curve);
        TemplateModel values = new TemplateModel()
                .with("label", words.curve(curve))
                .with("width", BurnUpDrawing.WIDTH)
                .with("height", BurnUpDrawing.HEIGHT)
                .with("right", BurnUpDrawing.RIGHT)
                .with("numbersAt", BurnUpDrawing.RIGHT + 4)
                .with("daysAt", BurnUpDrawing.HEIGHT - 2)
                .with("first", messages.day(curve.first().day()))
                .with("last", messages.day(curve.last().day()))
                .with("total", drawing.total())
                .with("totalAt", drawing.totalAt())
                .with("totalText", messages.number(curve.last().total()))
                .with("done", drawing.done())
                .with("area", drawing.area());
        drawing.doneAt().ifPresent(at -> values.with("doneAt", at));
        curve.last().done().ifPresent(number -> values.with("doneText", messages.number(number)));
        return values;
    }
}
