package dev.hindsight.reviewing.adapter;

import com.atlassian.annotations.security.LicensedOnly;
import dev.hindsight.connection.ViewableIssues;
import dev.hindsight.frame.FormButton;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.FormControl;
import dev.hindsight.frame.FormField;
import dev.hindsight.frame.FormFrame;
import dev.hindsight.frame.FormMessage;
import dev.hindsight.frame.FormOutcome;
import dev.hindsight.frame.FormPage;
import dev.hindsight.frame.FormRights;
import dev.hindsight.frame.FormServlet;
import dev.hindsight.review.Review;
import dev.hindsight.reviewing.HoldReviews;
import dev.hindsight.reviewing.ReviewSheet;
import dev.hindsight.wiki.Access;
import java.util.List;
import java.util.Optional;

/**
 * The page on which whoever may view a postmortem sees what changed since the last review, and what former ones found; who may edit
 * the postmortem records there that the review was held.
 */
@LicensedOnly
public final class ReviewServlet extends FormServlet {

    private static final long serialVersionUID = 1;

    private static final String DAY = "day";
    private static final String NOTE = "note";
    private static final String RECORD = "record";

    /** Name of the field that says how many records the page had when the person was shown what changed. */
    private static final String NUMBER = "records";

    private static final int LONGEST_NOTE = 10_000;

    private final transient HoldReviews reviews;
    private final transient Access access;

    public ReviewServlet(FormFrame frame, HoldReviews reviews, Access access) {
        super(frame, FormRights.PAGE_VIEWERS);
        this.reviews = reviews;
        this.access = access;
    }

    @Override
    protected List<String> kept() {
        return List.of(DAY);
    }

    @Override
    protected Optional<FormPage> page(FormContext context) {
        return Review.named(context.asked(DAY))
                .flatMap(day -> reviews.sheet(context.pageId(), day))
                .map(sheet -> page(context, sheet));
    }

    private FormPage page(FormContext context, ReviewSheet sheet) {
        boolean editor = access.mayEdit(context.pageId());
        String name = context.text("review.name", sheet.review().after());
        FormPage page = new FormPage("review", context.text("reviewing.title", name, sheet.pageTitle()))
                .resource("dev.hindsight:form-resources")
                .content("reviewing/review.vm", () -> new ReviewModel(context, sheet).values(editor))
                .notices(() -> sheet.unchecked().filter(ViewableIssues.Failure::wasAsked).stream()
                        .map(why -> FormMessage.unchecked(context, why))
                        .toList())
                .hidden(DAY, Integer.toString(sheet.review().after()))
                .hidden(NUMBER, Integer.toString(sheet.number()))
                .cancelToPage(context);
        if (editor) {
            page.field(new FormField(NOTE, context.text("reviewing.note"), () -> FormControl.lines(""))
                    .help(context.text("reviewing.note.help"))
                    .atMost(LONGEST_NOTE));
        }
        return page.button(new FormButton(RECORD, context.text("reviewing.record"), input -> record(context, sheet))
                .primary()
                .takesInput()
                .about(sheet.standings())
                .done(count -> context.text("reviewing.recorded"))
                .offeredIf(editor));
    }

    private FormOutcome record(FormContext context, ReviewSheet sheet) {
        boolean kept = reviews.hold(
                context.pageId(),
                sheet.review().after(),
                context.input().count(NUMBER),
                context.input().text(NOTE),
                context.user());
        return kept
                ? new FormOutcome.Left(context.address(sheet.review().path(context.pageId())) + "&done=" + RECORD)
                : new FormOutcome.Changed();
    }
}
