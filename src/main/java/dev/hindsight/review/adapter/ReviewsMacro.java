package dev.hindsight.review.adapter;

import dev.hindsight.finding.MacroBlock;
import dev.hindsight.frame.MacroContext;
import dev.hindsight.frame.MacroFrame;
import dev.hindsight.frame.TemplateMacro;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.review.HeldReviews;
import dev.hindsight.review.ReviewPlan;
import dev.hindsight.review.Reviews;
import java.util.List;

/** The macro that shows who calls the reviews of a postmortem, when they are, and which were held. */
public final class ReviewsMacro extends TemplateMacro {

    private final Reviews reviews;
    private final HeldReviews held;

    public ReviewsMacro(MacroFrame frame, Reviews reviews, HeldReviews held) {
        super(frame, ReviewPlan.MACRO, BodyType.NONE, "review/reviews.vm");
        this.reviews = reviews;
        this.held = held;
    }

    @Override
    protected TemplateModel model(MacroBlock block, MacroContext context) {
        ReviewPlan plan = ReviewPlan.of(block.parameters());
        boolean counts = ReviewPlan.of(context.firstLike(block).parameters()).equals(plan);
        long pageId = context.page().context().pageId();
        boolean shown = counts && context.page().context().showsItems();
        return new ReviewsModel(context, reviews, shown ? held.heldOn(pageId) : List.of()).of(plan, counts);
    }
}
