package dev.hindsight.approval.adapter;

import dev.hindsight.approval.ApprovalPrompt;
import dev.hindsight.approval.ItemsAwaitingApproval;
import dev.hindsight.frame.MacroLocation;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.status.OutputTarget;
import dev.hindsight.status.PageItem;
import dev.hindsight.wiki.Access;
import dev.hindsight.wiki.Site;
import java.util.List;
import java.util.Optional;

/**
 * Offers who may edit a page to have the tickets made that wait for an editor's word; on the page itself only, not in
 * copies that live on. Threads may share it.
 */
public final class ApprovalPrompts {

    private static final String PATH = "/plugins/servlet/hindsight/page?id=";

    private final Access access;
    private final Site site;

    public ApprovalPrompts(Access access, Site site) {
        this.access = access;
        this.site = site;
    }

    public Optional<ApprovalPrompt> of(MacroLocation location, List<PageItem> entries, EffectiveSettings effective) {
        if (!location.current() || location.output() != OutputTarget.DISPLAY) {
            return Optional.empty();
        }
        ItemsAwaitingApproval held =
                ItemsAwaitingApproval.among(entries.stream().map(PageItem::item).toList(), effective);
        return held.items().isEmpty() || !access.mayEdit(location.pageId())
                ? Optional.empty()
                : Optional.of(new ApprovalPrompt(
                        site.baseUrl() + PATH + location.pageId(), held.items().size(), held.projects()));
    }
}
