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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The page on which an editor decides, for each finding of which page and Jira differ, whose values are used; asked for one finding and
 * one side, for that alone, with that side first.
 */
@LicensedOnly
public final class ConflictServlet extends FormServlet {

    private static final long serialVersionUID = 1;

    /** Parameters by which the page of a finding leads here. */
    private static final String FINDING = "finding";

    private static final String SIDE = "side";
    private static final String JIRA = "jira";

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
        String asked = context.input().text(FINDING);
        if (!asked.isEmpty()) {
            page.hidden(FINDING, asked);
        }
        items.stream()
                .filter(item -> asked.isEmpty() || asked.equals(item.uid()))
                .forEach(item -> choose(context, page, item, conflicts));
        return Optional.of(page);
    }

    private void choose(FormContext context, FormPage page, VisibleItem item, ConflictMessages conflicts) {
        String side = context.input().text(SIDE);
        List<FormButton> buttons = new ArrayList<>(List.of(usePages(context, item), useJiras(context, item)));
        if (side.equals(JIRA)) {
            Collections.reverse(buttons);
        }
        if (!side.isEmpty()) {
            buttons.get(0).primary();
        }
        buttons.get(0)
                .heading(ItemMessages.title(context.messages(), item.finding()))
                .help(String.join(" ", conflicts.of(item)));
        buttons.forEach(button -> page.button(button.about(item.sides()).offeredIf(item.isInConflict())));
    }

    private FormButton usePages(FormContext context, VisibleItem item) {
        return new FormButton(
                        "page-" + item.uid(),
                        context.text("conflict.use-page"),
                        input -> outcome(
                                context,
                                item,
                                sync.usePagesValues(
                                        context.pageId(),
                                        item.uid(),
                                        item.sides(),
                                        context.user().key())))
                .done(count -> context.text("conflict.use-page.done"));
    }

    /** Who was led here from a finding is led back to it. */
    private static FormOutcome outcome(FormContext context, VisibleItem item, boolean unchanged) {
        return unchanged && !context.input().text(FINDING).isEmpty()
                ? new FormOutcome.Left(
                        context.address("/pages/viewpage.action?pageId=" + context.pageId() + "#finding-" + item.uid()))
                : FormOutcome.doneIf(unchanged);
    }

    private FormButton useJiras(FormContext context, VisibleItem item) {
        return new FormButton(
                        "jira-" + item.uid(),
                        context.text("conflict.use-jira"),
                        input -> outcome(
                                context,
                                item,
                                sync.useJirasValues(
                                        context.pageId(),
                                        item.uid(),
                                        item.sides(),
                                        context.user().key())))
                .done(count -> context.text("conflict.use-jira.done"));
    }
}
