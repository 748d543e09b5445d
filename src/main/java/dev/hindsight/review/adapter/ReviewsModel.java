package dev.hindsight.review.adapter;

import dev.hindsight.frame.Lozenge;
import dev.hindsight.frame.MacroContext;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.review.Review;
import dev.hindsight.review.ReviewPlan;
import dev.hindsight.review.ReviewSchedule;
import dev.hindsight.review.Reviews;
import dev.hindsight.status.RenderContext;
import dev.hindsight.wiki.Messages;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the template of the reviews shows. */
final class ReviewsModel {

    private final MacroContext context;
    private final Messages messages;
    private final RenderContext rendered;
    private final Reviews reviews;

    ReviewsModel(MacroContext context, Reviews reviews) {
        this.context = context;
        this.messages = context.messages();
        this.rendered = context.page().context();
        this.reviews = reviews;
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
                .with("next", messages.text("review.next"))
                .with("lozenge", Lozenge.PLAIN)
                .mark("copy", rendered.isCopy())
                .mark("linked", linked);
        if (!all.isEmpty()) {
            Optional<Review> next = counts ? schedule.next(context.page().today()) : Optional.empty();
            values.with(
                    "reviews",
                    all.stream()
                            .map(review -> row(review, linked).mark("next", isNext(review, next)))
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

    /** What lives on by itself does not say so: it would not stay true. */
    private boolean isNext(Review review, Optional<Review> next) {
        return !rendered.isCopy() && next.equals(Optional.of(review));
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
        if (linked) {
            row.with("address", reviews.calendarAt(rendered.pageId(), review))
                    .with("link", messages.text("review.calendar"))
                    .with("linkLabel", messages.text("review.calendar.of", name));
        }
        return row;
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
