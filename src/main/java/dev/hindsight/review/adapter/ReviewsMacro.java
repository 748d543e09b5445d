package dev.hindsight.review.adapter;

import dev.hindsight.finding.MacroBlock;
import dev.hindsight.frame.MacroContext;
import dev.hindsight.frame.MacroFrame;
import dev.hindsight.frame.TemplateMacro;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.review.ReviewPlan;
import dev.hindsight.review.Reviews;

/** The macro that shows who calls the reviews of a postmortem, and when they are. */
public final class ReviewsMacro extends TemplateMacro {

    private final Reviews reviews;

    public ReviewsMacro(MacroFrame frame, Reviews reviews) {
        super(frame, ReviewPlan.MACRO, BodyType.NONE, "review/reviews.vm");
        this.reviews = reviews;
    }

    @Override
    protected TemplateModel model(MacroBlock block, MacroContext context) {
        ReviewPlan plan = ReviewPlan.of(block.parameters());
        boolean counts = ReviewPlan.of(context.firstLike(block).parameters()).equals(plan);
        return new ReviewsModel(context, reviews).of(plan, counts);
    }
}
