package dev.hindsight.health.adapter;

import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.health.adapter.NamedPages.NamedPage;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.status.VisibilityFilter;
import dev.hindsight.status.WaitReasonMessages;
import java.util.Optional;

/**
 * What the health page says of an item. Of a page that the administrator may not view it gives the id alone, and of its
 * items no word that was written there or that Jira said.
 */
final class ItemWords {

    private static final String UNSAID = "\u2026";

    private final FormContext context;
    private final VisibilityFilter visibility;
    private final NamedPages pages;
    private final WaitReasonMessages reasons;

    ItemWords(FormContext context, VisibilityFilter visibility, NamedPages pages) {
        this.context = context;
        this.visibility = visibility;
        this.pages = pages;
        this.reasons = new WaitReasonMessages(context.messages(), false, Optional.empty());
    }

    /** The page it is on, and why it is not further. */
    TemplateModel of(ActionItem item) {
        return of(item, item.schedule().reason());
    }

    /** The page it is on, and why it and others are not further. */
    TemplateModel of(ActionItem item, Optional<WaitReason> why) {
        long id = item.location().pageId();
        Optional<NamedPage> page = pages.find(id);
        boolean mayBeQuoted = page.isPresent() && !visibility.see(item).isIssueHidden();
        return new TemplateModel()
                .with("pageId", Long.toString(id))
                .with("address", page.map(named -> named.address() + "#finding-" + item.uid()))
                .with(
                        "page",
                        page.map(NamedPage::title).orElseGet(() -> context.text("health.page", Long.toString(id))))
                .with(
                        "reason",
                        why.map(reason -> mayBeQuoted ? reason : withoutQuotations(reason))
                                .map(reason -> reasons.of(reason, item.state()).text()));
    }

    String state(ItemState state) {
        return context.text("state." + state.value());
    }

    String user(String userKey) {
        return context.messages().user(userKey);
    }

    private static WaitReason withoutQuotations(WaitReason reason) {
        return switch (reason.code()) {
            case REFUSED -> new WaitReason(reason.code());
            case NOT_PERMITTED ->
                new WaitReason(
                        reason.code(), reason.arguments().stream().limit(1).toList());
            case NO_SUCH_ISSUE, OWNER_UNKNOWN -> new WaitReason(reason.code(), UNSAID);
            default -> reason;
        };
    }
}
