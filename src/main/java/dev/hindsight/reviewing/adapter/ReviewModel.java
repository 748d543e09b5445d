package dev.hindsight.reviewing.adapter;

import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.Lozenge;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.review.Review;
import dev.hindsight.reviewing.Difference;
import dev.hindsight.reviewing.Difference.Kind;
import dev.hindsight.reviewing.Differences;
import dev.hindsight.reviewing.ReviewRecord;
import dev.hindsight.reviewing.ReviewSheet;
import dev.hindsight.reviewing.ReviewSheet.Found;
import dev.hindsight.reviewing.ReviewSheet.Held;
import dev.hindsight.reviewing.ReviewStart;
import dev.hindsight.status.ItemMessages;
import dev.hindsight.status.VisibleItem;
import dev.hindsight.wiki.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What the template of a review shows: what was found each time that it was held, and what there is since. */
final class ReviewModel {

    /** In the order of the figures: first what went well, then what didn't. */
    private static final List<Kind> FIGURES = List.of(
            Kind.DONE,
            Kind.WORKED,
            Kind.PARTLY,
            Kind.DID_NOT_WORK,
            Kind.MOVED,
            Kind.OVERDUE,
            Kind.CHECK_DUE,
            Kind.DECISION_DUE,
            Kind.NOT_IN_JIRA,
            Kind.INCOMPLETE,
            Kind.REOPENED,
            Kind.DROPPED,
            Kind.NEW);

    private final FormContext context;
    private final Messages messages;
    private final ReviewSheet sheet;
    private final String page;

    ReviewModel(FormContext context, ReviewSheet sheet) {
        this.context = context;
        this.messages = context.messages();
        this.sheet = sheet;
        this.page = context.address("/pages/viewpage.action?pageId=" + context.pageId());
    }

    TemplateModel values(boolean editor) {
        List<TemplateModel> parts = new ArrayList<>();
        sheet.held().forEach(held -> parts.add(held(held).mark("folded", !parts.isEmpty())));
        TemplateModel now = found(
                sheet.now(), messages.text("reviewing.needed"), parts.isEmpty() ? "" : messages.text("reviewing.then"));
        parts.add(now);
        return new TemplateModel()
                .with("dayText", messages.text("reviewing.day"))
                .with("day", day(sheet.review().day()))
                .withModel("next", sheet.next().map(this::next))
                .with("address", page)
                .with("back", messages.text("history.back"))
                .with("parts", parts)
                .mark("editor", editor);
    }

    private TemplateModel next(Review next) {
        return new TemplateModel()
                .with("between", "\u00b7")
                .with("address", context.address(next.calendarPath(context.pageId())))
                .with("text", messages.text("review.calendar.of", messages.text("review.name", next.after())));
    }

    private TemplateModel held(Held held) {
        ReviewRecord record = held.record();
        String title =
                messages.text("reviewing.held", messages.moment(record.heldAt()), messages.user(record.heldBy()));
        return found(held.found(), messages.text("reviewing.needed.then"), title)
                .with("record", record.uid())
                .with("note", Optional.of(record.note()).filter(note -> !note.isEmpty()));
    }

    /** @param title what stands over it; empty text for nothing */
    private TemplateModel found(Found found, String needed, String title) {
        Differences differences = found.differences();
        TemplateModel values = new TemplateModel()
                .with("title", Optional.of(title).filter(text -> !text.isEmpty()))
                .with("since", since(found))
                .with("figures", figures(differences))
                .with(
                        "hidden",
                        Optional.of(messages.text("reviewing.hidden")).filter(text -> differences.partlyHidden()))
                .with(
                        "tables",
                        Stream.of(
                                        table(messages.text("reviewing.changed"), title, differences.changed()),
                                        table(needed, title, differences.needed()))
                                .flatMap(Optional::stream)
                                .toList());
        return differences.changed().isEmpty() && !differences.partlyHidden()
                ? values.with("nothing", messages.text("reviewing.nothing"))
                : values;
    }

    /** @param title of the part of the page that it is in, by which it is told from others */
    private Optional<TemplateModel> table(String label, String title, List<Difference> rows) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new TemplateModel()
                        .with("label", title.isEmpty() ? label : messages.text("reviewing.title", label, title))
                        .withTexts(
                                "columns",
                                List.of(
                                        label,
                                        messages.text("reviewing.item"),
                                        messages.text("reviewing.owner"),
                                        messages.text("reviewing.when")))
                        .with("rows", rows.stream().map(this::row).toList()));
    }

    private String since(Found found) {
        return found.since().map(this::since).orElseGet(() -> since(found.start()));
    }

    private String since(ReviewRecord record) {
        return messages.text(
                "reviewing.since.record", messages.text("review.name", record.day()), messages.moment(record.heldAt()));
    }

    private String since(ReviewStart start) {
        String day = messages.day(start.day());
        return start.afterGoLive()
                ? messages.text("reviewing.since.go-live", day)
                : messages.text("reviewing.since.published", day);
    }

    private List<TemplateModel> figures(Differences differences) {
        List<TemplateModel> figures = new ArrayList<>();
        for (Kind kind : FIGURES) {
            OptionalInt count = differences.count(kind);
            boolean ofAnswers = kind == Kind.WORKED && differences.answered().orElse(0) > 0;
            if (ofAnswers || count.orElse(0) > 0) {
                int number = count.orElse(0);
                figures.add(new TemplateModel()
                        .with("kind", kind.value())
                        .with("count", number)
                        .with(
                                "number",
                                ofAnswers
                                        ? messages.text(
                                                "status.figure.share",
                                                number,
                                                differences.answered().orElse(0))
                                        : messages.number(number))
                        .with("text", messages.text("reviewing.figure." + kind.value(), number)));
            }
        }
        return figures;
    }

    private TemplateModel row(Difference difference) {
        VisibleItem item = difference.item();
        Kind kind = difference.kind();
        return new TemplateModel()
                .with("kind", kind.value())
                .with("uid", item.uid())
                .with("lozenge", Lozenge.of(kind))
                .with("text", messages.text("reviewing.kind." + kind.value()))
                .with("title", ItemMessages.title(messages, item.finding()))
                .with("address", Optional.of(card(item)).filter(at -> !item.isRemoved()))
                .with("owner", owner(item))
                .withModel("day", difference.day().map(this::day))
                .with("moved", difference.from().flatMap(from -> difference.to().map(to -> moved(from, to))))
                .with(
                        "followUps",
                        difference.followUps().stream().map(this::followUp).toList());
    }

    /** A follow-up stands on the card of what it follows. */
    private String card(VisibleItem item) {
        return page + "#finding-" + item.follows().orElse(item.uid());
    }

    private String owner(VisibleItem item) {
        String owner = item.owner(messages);
        return owner.isEmpty() ? messages.text("nobody") : messages.user(owner);
    }

    private String moved(LocalDate from, LocalDate to) {
        return messages.text("reviewing.moved", messages.day(from), messages.day(to));
    }

    private TemplateModel followUp(VisibleItem item) {
        String title = ItemMessages.title(messages, item.finding());
        return new TemplateModel()
                .with("uid", item.uid())
                .with("label", messages.text("check.follow-up.label"))
                .with("text", item.issueKey().orElse(title))
                .with("address", item.issueAddress().orElseGet(() -> card(item)))
                .with("due", item.due().map(day -> messages.text("reviewing.due", messages.day(day))));
    }

    private TemplateModel day(LocalDate day) {
        return new TemplateModel().with("iso", day.toString()).with("text", messages.day(day));
    }
}
