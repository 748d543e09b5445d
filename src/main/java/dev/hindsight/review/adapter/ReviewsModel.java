package dev.hindsight.review.adapter;

import dev.hindsight.frame.Lozenge;
import dev.hindsight.frame.MacroContext;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.review.HeldReview;
import dev.hindsight.review.Review;
import dev.hindsight.review.ReviewPlan;
import dev.hindsight.review.ReviewSchedule;
import dev.hindsight.review.Reviews;
import dev.hindsight.reviewing.Difference;
import dev.hindsight.status.RenderContext;
import dev.hindsight.wiki.Messages;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the template of the reviews shows. */
final class ReviewsModel {

    /** A note of at most so many characters, in at most so many lines, is not folded away. */
    private static final int SHORT = 200;

    private static final int FEW = 3;

    private final MacroContext context;
    private final Messages messages;
    private final RenderContext rendered;
    private final Reviews reviews;
    private final List<HeldReview> held;

    /** @param held those that were held, oldest first */
    ReviewsModel(MacroContext context, Reviews reviews, List<HeldReview> held) {
        this.context = context;
        this.messages = context.messages();
        this.rendered = context.page().context();
        this.reviews = reviews;
        this.held = held;
    }

    /** @param counts whether it is the plan that counts, which is the first on its page */
    TemplateModel of(ReviewPlan plan, boolean counts) {
        ReviewSchedule schedule =
                reviews.schedule(plan, rendered.pageId(), context.page().rules().settings());
        List<Review> all = schedule.reviews();
        boolean linked = counts && !all.isEmpty() && isReadNow();
        TemplateModel values = new TemplateModel()
                .with("label", messages.text("review.label"))
                .withTexts("complaints", complaints(plan, counts))
                .with("facilitatorLabel", messages.text("review.facilitator"))
                .with(
                        "facilitator",
                        schedule.facilitator().isEmpty()
                                ? messages.text("review.facilitator.none")
                                : messages.user(schedule.facilitator()))
                .with("fromLabel", fromLabel(schedule))
                .withModel("from", schedule.start().map(context::day))
                .with("days", joined(schedule.days()))
                .with("daysLabel", messages.text("review.days"))
                .with("daysText", messages.text("review.days.after", joined(schedule.days())))
                .with("reviewColumn", messages.text("review.column.review"))
                .with("dayColumn", messages.text("review.column.day"))
                .with("calendarColumn", messages.text("review.column.calendar"))
                .with(
                        "heldColumn",
                        Optional.of(messages.text("review.column.held")).filter(text -> isAnyHeld(all)))
                .with("noteText", messages.text("review.note"))
                .with("next", messages.text("review.next"))
                .with("due", messages.text("review.due"))
                .with("lozenge", Lozenge.PLAIN)
                .with("dueLozenge", Lozenge.of(Difference.Kind.CHECK_DUE))
                .mark("copy", rendered.isCopy())
                .mark("linked", linked);
        if (!all.isEmpty()) {
            LocalDate today = context.page().today();
            Set<Integer> held = heldDays();
            Optional<Review> next = counts ? schedule.next(today, held) : Optional.empty();
            Optional<Review> due = counts && rendered.showsItems() ? schedule.due(today, held) : Optional.empty();
            values.with(
                    "reviews",
                    all.stream()
                            .map(review -> row(review, linked)
                                    .mark("next", isShown(review, next))
                                    .mark("due", isShown(review, due)))
                            .toList());
        }
        if (linked) {
            values.with("note", messages.text("review.calendar.note"));
        }
        return values;
    }

    private String fromLabel(ReviewSchedule schedule) {
        return schedule.afterGoLive() ? messages.text("review.from") : messages.text("review.from.published");
    }

    /** Whether it is the page as it is now, whose reader follows links. */
    private boolean isReadNow() {
        return rendered.showsItems() && !rendered.isOldVersion() && !rendered.isCopy();
    }

    private boolean isAnyHeld(List<Review> all) {
        Set<Integer> days = heldDays();
        return all.stream().anyMatch(review -> days.contains(review.after()));
    }

    private Set<Integer> heldDays() {
        return held.stream().map(HeldReview::after).collect(Collectors.toSet());
    }

    /** What lives on by itself does not say so: it would not stay true. */
    private boolean isShown(Review review, Optional<Review> marked) {
        return !rendered.isCopy() && marked.equals(Optional.of(review));
    }

    private TemplateModel row(Review review, boolean linked) {
        String name = messages.text("review.name", review.after());
        TemplateModel row = new TemplateModel()
                .with("after", review.after())
                .with("name", name)
                .with("day", context.day(review.day()));
        if (!rendered.isCopy()) {
            row.with("when", when(review.day()));
        }
        row.with("records", records(review));
        if (linked) {
            row.with("heldAt", reviews.heldAt(rendered.pageId(), review))
                    .with("address", reviews.calendarAt(rendered.pageId(), review))
                    .with("link", messages.text("review.calendar"))
                    .with("linkLabel", messages.text("review.calendar.of", name));
        }
        return row;
    }

    /** Each time that it was held, newest first. A copy has no place where a note could be folded away. */
    private List<TemplateModel> records(Review review) {
        List<TemplateModel> records = new ArrayList<>();
        held.stream()
                .filter(record -> record.after() == review.after())
                .forEach(record -> records.add(
                        0,
                        new TemplateModel()
                                .with("at", record.heldAt().toString())
                                .with(
                                        "text",
                                        messages.text(
                                                "review.held",
                                                messages.moment(record.heldAt()),
                                                messages.user(record.heldBy())))
                                .with("note", Optional.of(record.note()).filter(note -> !note.isEmpty()))
                                .mark("folded", isLong(record.note()) && !rendered.isCopy())));
        return records;
    }

    private static boolean isLong(String note) {
        return note.length() > SHORT || note.lines().count() > FEW;
    }

    /** How far the day is from today. */
    private String when(LocalDate day) {
        long days = ChronoUnit.DAYS.between(context.page().today(), day);
        if (days == 0) {
            return messages.text("review.today");
        }
        return days > 0 ? messages.text("review.in-days", days) : messages.ago(Duration.ofDays(-days));
    }

    private static String joined(List<Integer> days) {
        return days.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private List<String> complaints(ReviewPlan plan, boolean counts) {
        Stream<String> other = counts ? Stream.empty() : Stream.of(messages.text("review.other-plan"));
        return Stream.concat(other, plan.unreadable().stream().map(this::complaint))
                .toList();
    }

    private String complaint(ReviewPlan.Unreadable found) {
        return found.parameter().equals("from")
                ? messages.text("review.from.unreadable", found.value())
                : messages.text("review.days.unreadable", found.value());
    }
}
