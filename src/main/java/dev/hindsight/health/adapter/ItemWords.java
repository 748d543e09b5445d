package dev.hindsight.health.adapter;

import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.health.adapter.NamedPages.NamedPage;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.Backlog.Blocked;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.status.CompletionStatus;
import dev.hindsight.status.ItemMessages;
import dev.hindsight.status.VisibilityFilter;
import dev.hindsight.status.VisibleItem;
import dev.hindsight.status.WaitReasonMessages;
import dev.hindsight.wiki.User;
import java.util.List;
import java.util.Optional;

/**
 * What the health page says of items. Of a page that the administrator may not view it gives the id alone, and of its
 * items no word that was written there or that Jira said.
 */
final class ItemWords {

    static final String UNSAID = "\u2026";

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
        Optional<NamedPage> page = page(item);
        return place(item)
                .with("page", page.map(NamedPage::title).orElseGet(() -> pageId(item)))
                .with(
                        "reason",
                        item.schedule()
                                .reason()
                                .map(reason -> mayBeQuoted(item) ? reason : withoutQuotations(reason))
                                .map(reason -> reason(reason, item.state())));
    }

    /**
     * Why items are not further, and some of them. What page or Jira said stands beside those items alone of which the
     * administrator may read it; the others are counted.
     */
    TemplateModel of(Blocked blocked) {
        WaitReason unquoted = withoutQuotations(blocked.reason());
        List<ActionItem> quotable =
                blocked.first().stream().filter(this::mayBeQuoted).toList();
        List<ActionItem> listed = quotable.isEmpty() || unquoted.equals(blocked.reason()) ? blocked.first() : quotable;
        return new TemplateModel()
                .with("reason", reason(quotable.isEmpty() ? unquoted : blocked.reason(), blocked.state()))
                .with(
                        "pageId",
                        listed.stream()
                                .findFirst()
                                .map(item -> Long.toString(item.location().pageId())))
                .with("items", listed.stream().map(this::named).toList())
                .with("more", more(blocked.count(), listed.size()).filter(text -> !listed.isEmpty()));
    }

    /** The title of its finding, and where it stands. */
    TemplateModel named(ActionItem item) {
        return place(item)
                .with(
                        "title",
                        page(item)
                                .map(page -> ItemMessages.title(context.messages(), item.finding()))
                                .orElseGet(() -> pageId(item)));
    }

    /** How many there are besides those that are listed; empty when all are. */
    Optional<String> more(int count, int listed) {
        return Optional.of(count - listed).filter(more -> more > 0).map(more -> context.text("health.more", more));
    }

    /** Whether the administrator may view the page it is on. */
    boolean isViewable(ActionItem item) {
        return page(item).isPresent();
    }

    /**
     * Whether it is still to be done, and no assignee in Jira with an active account does it, as far as the administrator may see
     * the issue.
     */
    boolean isLeftToItsOwner(ActionItem item) {
        VisibleItem seen = visibility.see(item);
        boolean open = seen.completion()
                .map(status -> status == CompletionStatus.OPEN || status == CompletionStatus.INCOMPLETE)
                .orElse(true);
        return open
                && context.messages()
                        .account(seen.owner(context.messages()))
                        .filter(User::active)
                        .isEmpty();
    }

    String state(ItemState state) {
        return context.text("state." + state.value());
    }

    String user(String userKey) {
        return context.messages().user(userKey);
    }

    private TemplateModel place(ActionItem item) {
        return new TemplateModel()
                .with("pageId", Long.toString(item.location().pageId()))
                .with("address", page(item).map(named -> named.address() + "#finding-" + item.uid()));
    }

    private Optional<NamedPage> page(ActionItem item) {
        return pages.find(item.location().pageId());
    }

    private String pageId(ActionItem item) {
        return context.text("health.page", Long.toString(item.location().pageId()));
    }

    private boolean mayBeQuoted(ActionItem item) {
        return isViewable(item) && !visibility.see(item).isIssueHidden();
    }

    /** One sentence for a reason; where several are counted together, it names none of what differs. */
    private String reason(WaitReason reason, ItemState state) {
        boolean unsaid = reason.arguments().isEmpty() && reason.code() != WaitReason.Code.REFUSED;
        return reasons.of(unsaid ? new WaitReason(reason.code(), UNSAID) : reason, state)
                .text();
    }

    private static WaitReason withoutQuotations(WaitReason reason) {
        return switch (reason.code()) {
            case REFUSED -> new WaitReason(reason.code());
            case NOT_PERMITTED ->
                new WaitReason(
                        reason.code(), reason.arguments().stream().limit(1).toList());
            case NO_SUCH_ISSUE, NOT_ORDERED, OWNER_UNKNOWN -> new WaitReason(reason.code(), UNSAID);
            default -> reason;
        };
    }
}
