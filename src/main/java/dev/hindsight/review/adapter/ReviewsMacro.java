package dev.hindsight.review.adapter;

import dev.hindsight.finding.MacroBlock;
import dev.hindsight.frame.MacroContext;
import dev.hindsight.frame.MacroFrame;
import dev.hindsight.frame.TemplateMacro;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.review.ReviewPlan;
import dev.hindsight.wiki.Messages;
import java.util.stream.Collectors;

/** The macro that shows who calls the reviews of a postmortem, and when they are. */
public final class ReviewsMacro extends TemplateMacro {

    public ReviewsMacro(MacroFrame frame) {
        super(frame, ReviewPlan.MACRO, BodyType.NONE, "review/reviews.vm");
    }

    @Override
    protected TemplateModel model(MacroBlock block, MacroContext context) {
        Messages messages = context.messages();
        ReviewPlan plan = ReviewPlan.of(block.parameters());
        String days = plan.days().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return new TemplateModel()
                .with("label", messages.text("review.label"))
                .with("facilitatorLabel", messages.text("review.facilitator"))
                .with(
                        "facilitator",
                        plan.facilitator().isEmpty()
                                ? messages.text("review.facilitator.none")
                                : messages.user(plan.facilitator()))
                .with("fromLabel", messages.text("review.from"))
                .withModel("from", plan.from().map(context::day))
                .with("noFrom", messages.text("review.from.none"))
                .with("daysLabel", messages.text("review.days"))
                .with("days", days)
                .with("daysText", messages.text("review.days.after", days))
                .withTexts(
                        "complaints",
                        plan.unreadable().stream()
                                .map(found -> complaint(found, messages))
                                .toList());
    }

    private static String complaint(ReviewPlan.Unreadable found, Messages messages) {
        return found.parameter().equals("from")
                ? messages.text("review.from.unreadable", found.value())
                : messages.text("review.days.unreadable", found.value());
    }
}
