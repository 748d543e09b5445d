package dev.hindsight.status;

import dev.hindsight.approval.ApprovalPrompt;
import dev.hindsight.assessment.EffectCheck;
import dev.hindsight.authoring.FormEdits;
import dev.hindsight.item.ItemState;
import dev.hindsight.wiki.Access;
import dev.hindsight.wiki.Site;
import java.util.List;
import java.util.Optional;

/** Where the current user is led from a page that is rendered, by what that person may do there and what there is to do. */
final class PageLinks {

    private static final String WRITE = "/plugins/servlet/hindsight/finding?pageId=";
    private static final String HISTORY = "/plugins/servlet/hindsight/history?pageId=";
    private static final String EXPORT = "/rest/hindsight/1.0/export?pageId=";
    private static final String ORDERS = "/plugins/servlet/hindsight/order?pageId=";
    private static final String COPIES = "/plugins/servlet/hindsight/copy?pageId=";
    private static final String EDITS = "/plugins/servlet/hindsight/edits?pageId=";
    private static final String DECIDE = "/plugins/servlet/hindsight/conflict?pageId=";

    private final Site site;
    private final Access access;
    private final FormEdits edits;

    PageLinks(Site site, Access access, FormEdits edits) {
        this.site = site;
        this.access = access;
        this.edits = edits;
    }

    /**
     * The links of a page.
     *
     * @param prompt the issues that the reader may have created
     * @param seen what the reader sees of its items
     */
    EditorLinks of(RenderContext context, Optional<ApprovalPrompt> prompt, List<VisibleItem> seen) {
        Optional<String> historyAt =
                Optional.of(address(HISTORY, context)).filter(address -> context.isCurrent() && !seen.isEmpty());
        Optional<String> exportAt = historyAt.map(shown -> address(EXPORT, context));
        Optional<String> checksAt =
                Optional.of(site.baseUrl() + EffectCheck.path("")).filter(address -> context.isCurrent());
        Optional<String> profilesAt = Optional.of(site.baseUrl() + "/display/~");
        if (!context.isInteractive()) {
            return EditorLinks.ofOthers(prompt, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        if (!context.isCurrent() || !access.mayEdit(context.pageId())) {
            return EditorLinks.ofOthers(prompt, historyAt, exportAt, checksAt, profilesAt);
        }
        return new EditorLinks(
                Optional.of(address(WRITE, context)),
                profilesAt,
                historyAt,
                exportAt,
                checksAt,
                prompt,
                Optional.of(address(DECIDE, context))
                        .filter(address -> seen.stream().anyMatch(VisibleItem::isInConflict)),
                Optional.of(address(COPIES, context))
                        .filter(address -> seen.stream().anyMatch(item -> item.state() == ItemState.COPY)),
                Optional.of(address(ORDERS, context))
                        .filter(address -> seen.stream().anyMatch(WaitReasonMessages::isToBeOrdered)),
                Optional.of(address(EDITS, context)),
                edits.toTell(context.pageId()));
    }

    private String address(String servlet, RenderContext context) {
        return site.baseUrl() + servlet + context.pageId();
    }
}
