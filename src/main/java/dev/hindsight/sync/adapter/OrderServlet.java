package dev.hindsight.sync.adapter;

import com.atlassian.annotations.security.LicensedOnly;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.FormButton;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.FormFrame;
import dev.hindsight.frame.FormOutcome;
import dev.hindsight.frame.FormPage;
import dev.hindsight.frame.FormRights;
import dev.hindsight.frame.FormServlet;
import dev.hindsight.item.Orders;
import dev.hindsight.status.ItemMessages;
import dev.hindsight.status.ItemViews;
import dev.hindsight.status.VisibleItem;
import dev.hindsight.status.WaitReasonMessages;
import dev.hindsight.sync.IssueSync;
import java.util.List;
import java.util.Optional;

/**
 * The page on which an editor has done in the own name what a finding of a page orders by naming an issue or a project: where
 * nobody is known to have ordered it, or who has may not do it. The same with a follow-up that somebody asked for who may not.
 */
@LicensedOnly
public final class OrderServlet extends FormServlet {

    private static final long serialVersionUID = 1;

    private final transient ItemViews views;
    private final transient IssueSync sync;

    public OrderServlet(FormFrame frame, ItemViews views, IssueSync sync) {
        super(frame, FormRights.PAGE_EDITORS);
        this.views = views;
        this.sync = sync;
    }

    @Override
    protected Optional<FormPage> page(FormContext context) {
        List<VisibleItem> items = views.ofPage(context.pageId());
        boolean some = items.stream().anyMatch(WaitReasonMessages::isToBeOrdered);
        FormPage page = new FormPage("order", context.text("order.title"))
                .introduction(some ? context.text("order.introduction") : context.text("order.none"))
                .cancelToPage(context);
        items.forEach(item ->
                Orders.named(item.finding()).or(item::follows).ifPresent(named -> order(context, page, item, named)));
        return Optional.of(page);
    }

    private void order(FormContext context, FormPage page, VisibleItem item, String named) {
        page.button(new FormButton("order-" + item.uid(), label(context, item, named), input -> {
                    return FormOutcome.doneIf(sync.orderInOwnName(
                            context.pageId(),
                            item.uid(),
                            item.finding(),
                            context.user().key()));
                })
                .about(item.finding())
                .heading(ItemMessages.title(context.messages(), item.finding()))
                .help(help(context, item, named))
                .done(count -> context.text("order.done"))
                .offeredIf(WaitReasonMessages.isToBeOrdered(item)));
    }

    private static String label(FormContext context, VisibleItem item, String named) {
        if (item.hasIssue()) {
            return context.text("order.change", named);
        }
        if (namesNothing(item)) {
            return context.text("order.follow-up");
        }
        return namesIssue(item) ? context.text("order.issue", named) : context.text("order.project", named);
    }

    private static String help(FormContext context, VisibleItem item, String named) {
        if (item.hasIssue()) {
            return context.text("order.change.help", named);
        }
        if (namesNothing(item)) {
            return context.text("order.follow-up.help");
        }
        return namesIssue(item) ? context.text("order.issue.help", named) : context.text("order.project.help", named);
    }

    private static boolean namesNothing(VisibleItem item) {
        return Orders.named(item.finding()).isEmpty();
    }

    private static boolean namesIssue(VisibleItem item) {
        return !item.finding().text(FindingField.ISSUE).isBlank();
    }
}
