package dev.hindsight.review.adapter;

import com.atlassian.annotations.security.LicensedOnly;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.FormFrame;
import dev.hindsight.frame.FormPage;
import dev.hindsight.frame.FormRights;
import dev.hindsight.frame.FormServlet;
import dev.hindsight.review.CalendarEntry;
import dev.hindsight.review.Review;
import dev.hindsight.review.Reviews;
import java.util.List;
import java.util.Optional;

/** The file by which who may view a page takes one of its reviews into a calendar. */
@LicensedOnly
public final class CalendarServlet extends FormServlet {

    private static final long serialVersionUID = 1;

    private static final String DAY = "day";

    private final transient Reviews reviews;

    public CalendarServlet(FormFrame frame, Reviews reviews) {
        super(frame, FormRights.PAGE_VIEWERS);
        this.reviews = reviews;
    }

    @Override
    protected List<String> kept() {
        return List.of(DAY);
    }

    /** Only what is sent by a form is answered by a page, which has none. */
    @Override
    protected Optional<FormPage> page(FormContext context) {
        return entry(context).map(entry -> new FormPage("review-calendar", name(entry, context)));
    }

    @Override
    protected Optional<Download> download(FormContext context) {
        return entry(context)
                .map(entry -> new Download(
                        "review-" + entry.review().after() + ".ics",
                        "text/calendar; charset=utf-8",
                        entry.file(
                                context.text("review.calendar.summary", name(entry, context), entry.pageTitle()),
                                entry.address() + "\n\n" + context.text("review.calendar.description"))));
    }

    private Optional<CalendarEntry> entry(FormContext context) {
        return Review.named(context.asked(DAY)).flatMap(day -> reviews.entry(context.pageId(), day));
    }

    private static String name(CalendarEntry entry, FormContext context) {
        return context.text("review.name", entry.review().after());
    }
}
