package dev.hindsight.sync.adapter;

import com.atlassian.annotations.security.LicensedOnly;
import dev.hindsight.frame.FormButton;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.FormFrame;
import dev.hindsight.frame.FormOutcome;
import dev.hindsight.frame.FormPage;
import dev.hindsight.frame.FormRights;
import dev.hindsight.frame.FormServlet;
import dev.hindsight.status.ConflictMessages;
import dev.hindsight.status.ItemMessages;
import dev.hindsight.status.ItemViews;
import dev.hindsight.status.VisibleItem;
import dev.hindsight.sync.IssueSync;
import java.util.List;
import java.util.Optional;

/** The page on which an editor decides, for each finding of which page and Jira differ, whose values are used. */
@LicensedOnly
public final class ConflictServlet extends FormServlet {

    private static final long serialVersionUID = 1;

    private final transient ItemViews views;
    private final transient IssueSync sync;

    public ConflictServlet(FormFrame frame, ItemViews views, IssueSync sync) {
        super(frame, FormRights.PAGE_EDITORS);
        this.views = views;
        this.sync = sync;
    }

    @Override
    protected Optional<FormPage> page(FormContext context) {
        List<VisibleItem> items = views.ofPage(context.pageId());
        ConflictMessages conflicts = new ConflictMessages(context.messages());
        boolean some = items.stream().anyMatch(VisibleItem::isInConflict);
        FormPage page = new FormPage("conflict", context.text("conflict.title"))
                .introduction(some ? context.text("conflict.introduction") : context.text("conflict.nothing"))
                .cancelToPage(context);
        items.forEach(item -> choose(context, page, item, conflicts));
        return Optional.of(page);
    }

    private void choose(FormContext context, FormPage page, VisibleItem item, ConflictMessages conflicts) {
        long pageId = context.pageId();
        page.button(new FormButton("page-" + item.uid(), context.text("conflict.use-page"), input -> {
                            return FormOutcome.doneIf(sync.usePagesValues(
                                    pageId,
                                    item.uid(),
                                    item.sides(),
                                    context.user().key()));
                        })
                        .about(item.sides())
                        .heading(ItemMessages.title(context.messages(), item.finding()))
                        .help(String.join(" ", conflicts.of(item)))
                        .done(count -> context.text("conflict.use-page.done"))
                        .offeredIf(item.isInConflict()))
                .button(new FormButton("jira-" + item.uid(), context.text("conflict.use-jira"), input -> {
                            return FormOutcome.doneIf(sync.useJirasValues(
                                    pageId,
                                    item.uid(),
                                    item.sides(),
                                    context.user().key()));
                        })
                        .about(item.sides())
                        .done(count -> context.text("conflict.use-jira.done"))
                        .offeredIf(item.isInConflict()));
    }
}
