package dev.hindsight.sync.adapter;

import com.atlassian.annotations.security.LicensedOnly;
import dev.hindsight.frame.FormButton;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.FormFrame;
import dev.hindsight.frame.FormOutcome;
import dev.hindsight.frame.FormPage;
import dev.hindsight.frame.FormRights;
import dev.hindsight.frame.FormServlet;
import dev.hindsight.item.CopyChoice;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.CopySource;
import dev.hindsight.status.ItemMessages;
import dev.hindsight.status.ItemViews;
import dev.hindsight.status.VisibleItem;
import dev.hindsight.sync.IssueSync;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page on which an editor decides, for each copied finding of a page, whether it is tracked and by which issue. */
@LicensedOnly
public final class CopyServlet extends FormServlet {

    private static final long serialVersionUID = 1;

    private final transient ItemViews views;
    private final transient IssueSync sync;

    public CopyServlet(FormFrame frame, ItemViews views, IssueSync sync) {
        super(frame, FormRights.PAGE_EDITORS);
        this.views = views;
        this.sync = sync;
    }

    @Override
    protected Optional<FormPage> page(FormContext context) {
        List<VisibleItem> items = views.ofPage(context.pageId());
        Map<String, CopySource> sources = views.copySources(context.pageId());
        boolean some = items.stream().anyMatch(CopyServlet::isCopy);
        FormPage page = new FormPage("copy", context.text("copy.title"))
                .introduction(some ? context.text("copy.introduction") : context.text("copy.none"))
                .cancelToPage(context);
        items.forEach(item -> choose(context, page, item, item.copyOf().map(sources::get)));
        return Optional.of(page);
    }

    private static boolean isCopy(VisibleItem item) {
        return item.state() == ItemState.COPY;
    }

    private void choose(FormContext context, FormPage page, VisibleItem item, Optional<CopySource> source) {
        long pageId = context.pageId();
        page.button(new FormButton("separate-" + item.uid(), context.text("copy.separate"), input -> {
                            return FormOutcome.doneIf(sync.trackSeparately(
                                    pageId,
                                    item.uid(),
                                    item.finding(),
                                    context.user().key()));
                        })
                        .about(item.finding())
                        .heading(ItemMessages.title(context.messages(), item.finding()))
                        .help(original(context, source) + " " + ItemMessages.copyChoice(context.messages(), item))
                        .done(count -> context.text("copy.separate.done"))
                        .offeredIf(isCopy(item)))
                .button(new FormButton(
                                "share-" + item.uid(),
                                context.text("copy.share"),
                                choosing(context, item, CopyChoice.SHARED))
                        .done(count -> context.text("copy.share.done"))
                        .offeredIf(isCopy(item) && !isDecided(item, CopyChoice.SHARED)))
                .button(new FormButton(
                                "stop-" + item.uid(),
                                context.text("copy.stop"),
                                choosing(context, item, CopyChoice.STOPPED))
                        .done(count -> context.text("copy.stop.done"))
                        .offeredIf(isCopy(item) && !isDecided(item, CopyChoice.STOPPED)));
    }

    private FormButton.Action choosing(FormContext context, VisibleItem item, CopyChoice choice) {
        return input -> {
            sync.chooseForCopy(
                    context.pageId(), item.uid(), choice, context.user().key());
            return FormOutcome.done();
        };
    }

    private static boolean isDecided(VisibleItem item, CopyChoice choice) {
        return item.copyChoice().filter(choice::equals).isPresent();
    }

    /** What the editor may know of the original: its page, and its issue. */
    private static String original(FormContext context, Optional<CopySource> source) {
        return source.map(found -> found.item()
                        .issueKey()
                        .map(key -> context.text("copy.of.issue", found.pageTitle(), key))
                        .orElseGet(() -> context.text("copy.of", found.pageTitle())))
                .orElseGet(() -> context.text("copy.of.unseen"));
    }
}
