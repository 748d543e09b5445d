package dev.hindsight.status.adapter;

import dev.hindsight.figures.FigureMessages;
import dev.hindsight.figures.Segments;
import dev.hindsight.figures.StatusOptions;
import dev.hindsight.frame.ItemModel;
import dev.hindsight.frame.MacroContext;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.programme.PostmortemPage;
import dev.hindsight.programme.Programme;
import dev.hindsight.programme.Programmes;
import dev.hindsight.review.Review;
import dev.hindsight.status.Progress;
import dev.hindsight.status.ProgressMessages;
import dev.hindsight.status.RenderContext;
import dev.hindsight.wiki.Messages;
import dev.hindsight.wiki.Pages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the template of a status macro over many pages shows: how far all of them have come, and each of them. */
final class ScopeModel {

    private final MacroContext context;
    private final Messages messages;
    private final StatusOptions options;
    private final Pages pages;
    private final Programmes programmes;
    private final ProgressMessages words;

    ScopeModel(MacroContext context, StatusOptions options, Pages pages, Programmes programmes) {
        this.context = context;
        this.messages = context.messages();
        this.options = options;
        this.pages = pages;
        this.programmes = programmes;
        this.words = new ProgressMessages(messages);
    }

    TemplateModel values() {
        RenderContext rendered = context.page().context();
        TemplateModel values = new TemplateModel()
                .with("scope", options.scope().value())
                .with("label", label())
                .withTexts("complaints", StatusModel.complaints(options, messages));
        if (rendered.isBeingWritten()) {
            return values.with("place", messages.text("status.scope.preview"));
        }
        if (!rendered.showsItems()) {
            return values.with("place", messages.text("status.untracked"));
        }
        values.mark("copy", rendered.isCopy());
        if (!rendered.isCopy()) {
            values.with(new LiveModel(context).values(pages.address(rendered.pageId())));
        }
        Programme programme = programmes.of(options.scope(), rendered);
        values.mark(
                "awaited", rendered.isCompletedLater() && programme.unchecked().isPresent());
        context.items().rights(programme.unchecked()).ifPresent(note -> values.with("rights", TemplateModel.of(note)));
        if (!rendered.isCopy()) {
            values.with(
                    "tag",
                    ProgrammeDocument.of(options.scope(), programme, messages).tag());
        }
        addPages(values, programme);
        return values;
    }

    private String label() {
        return switch (options.scope()) {
            case PAGE, CHILDREN -> messages.text("status.scope.label.children");
            case SPACE -> messages.text("status.scope.label.space");
            case SITE -> messages.text("status.scope.label.site");
        };
    }

    private void addPages(TemplateModel values, Programme programme) {
        List<PostmortemPage> all = programme.pages();
        values.with("pages", all.size())
                .with("numbers", StatusModel.numbers(programme.progress()))
                .with(progress(programme.progress(), programme.segments()));
        if (all.isEmpty()) {
            values.with("none", messages.text("status.scope.none"));
            return;
        }
        values.with("sentence", words.sentence(programme.progress()))
                .with("pagesText", messages.text("status.scope.pages", all.size()));
        programme.progress().asOf().ifPresent(asOf -> values.with("age", new ItemModel(context).checked(asOf)));
        if (options.listed()) {
            int shown = Math.min(options.limit().orElse(all.size()), all.size());
            values.with(
                    "articles",
                    all.subList(0, shown).stream().map(this::article).toList());
            if (shown < all.size()) {
                values.with("more", messages.text("status.scope.more", all.size() - shown));
            }
            addColumns(values);
        }
    }

    private void addColumns(TemplateModel values) {
        values.with("pageColumn", messages.text("status.scope.column.page"))
                .with("doneColumn", messages.text("status.scope.column.done"))
                .with("overdueColumn", messages.text("status.scope.column.overdue"))
                .with("facilitatorColumn", messages.text("status.scope.column.facilitator"));
    }

    /** Numbers, what is counted beside them, and the bar. */
    private TemplateModel progress(Progress progress, Segments segments) {
        TemplateModel values = new TemplateModel()
                .with("total", progress.total())
                .with("done", progress.done().stream().mapToObj(String::valueOf).findFirst())
                .with(
                        "overdue",
                        progress.overdue().stream().mapToObj(String::valueOf).findFirst())
                .with("asOf", progress.asOf().map(Instant::toString))
                .with(
                        "late",
                        progress.overdue().stream()
                                .filter(late -> late > 0)
                                .mapToObj(late -> messages.text("status.overdue", late))
                                .findFirst())
                .withTexts("counts", beside(progress));
        FigureMessages figures = new FigureMessages(messages);
        if (!segments.counts().isEmpty()) {
            values.with("barLabel", figures.bar(segments))
                    .with("bar", StatusFigures.list(segments, segments.inBar(), figures));
        }
        return values;
    }

    /** What is counted beside what is done and overdue, what needs somebody first, without what there is none of. */
    private List<String> beside(Progress progress) {
        List<String> counts = new ArrayList<>();
        if (progress.done().isEmpty()) {
            counts.add(messages.text("status.hidden"));
        }
        int notInJira = progress.refused() + progress.missing() + progress.waiting();
        if (notInJira > 0) {
            counts.add(messages.text("status.scope.not-in-jira", notInJira));
        }
        if (progress.incomplete() > 0) {
            counts.add(messages.text("status.incomplete", progress.incomplete()));
        }
        boolean open = progress.done().orElse(progress.total()) < progress.total();
        if (open && progress.overdue().orElse(1) == 0 && notInJira == 0) {
            counts.add(messages.text("status.scope.on-time"));
        }
        return counts;
    }

    private TemplateModel article(PostmortemPage page) {
        Progress progress = page.progress();
        return progress(progress, Segments.of(page.items()))
                .with("id", Long.toString(page.pageId()))
                .with("title", page.title())
                .with("address", pages.address(page.pageId()).toString())
                .with("sentence", sentence(progress))
                .with(
                        "overdueText",
                        progress.overdue().stream().mapToObj(messages::number).findFirst())
                .withModel("activity", page.lastActivity().map(this::activity))
                .with("goLiveLabel", messages.text("status.scope.go-live"))
                .withModel("goLive", page.goLive().map(context::day))
                .with(
                        "reviewLabel",
                        page.reviews().due().isPresent()
                                ? messages.text("status.scope.review.due")
                                : messages.text("status.scope.review"))
                .withModel(
                        "review",
                        page.reviews()
                                .due()
                                .or(page.reviews()::next)
                                .map(Review::day)
                                .map(context::day))
                .with("facilitator", facilitator(page).map(messages::user))
                .with(
                        "facilitatorText",
                        facilitator(page)
                                .map(person -> messages.text("status.scope.facilitator", messages.user(person))));
    }

    private static Optional<String> facilitator(PostmortemPage page) {
        return Optional.of(page.facilitator()).filter(person -> !person.isEmpty());
    }

    private String sentence(Progress progress) {
        return progress.done().isPresent() && progress.total() > 0
                ? messages.text("status.scope.done", progress.done().getAsInt(), progress.total())
                : words.sentence(progress);
    }

    private TemplateModel activity(Instant at) {
        return new TemplateModel()
                .with("label", messages.text("status.scope.activity"))
                .with("at", at.toString())
                .with("moment", messages.moment(at))
                .with("text", messages.ago(at, context.page().now()));
    }
}
