package dev.hindsight.frame;

import dev.hindsight.approval.ApprovalDecision;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.scan.PageScanner;
import dev.hindsight.scan.TrackedPages;
import dev.hindsight.status.CopySource;
import dev.hindsight.status.PageItem;
import dev.hindsight.wiki.Access;
import dev.hindsight.wiki.Pages;
import java.util.List;
import java.util.Optional;

/** The stored items of the page that a macro stands on. It asks no tracker. Threads may share it. */
public final class PageItems {

    private final ActionItems items;
    private final TrackedPages trackedPages;
    private final PageScanner scanner;
    private final Originals originals;

    public PageItems(ActionItems items, TrackedPages trackedPages, PageScanner scanner, Originals originals) {
        this.items = items;
        this.trackedPages = trackedPages;
        this.scanner = scanner;
        this.originals = originals;
    }

    /** The items of a page; one that is not as it was when last read is marked to be looked at. */
    List<PageItem> of(MacroLocation location) {
        if (!location.tracked()) {
            return List.of();
        }
        List<ActionItem> found = items.ofPage(location.pageId());
        if (location.current() && (!read(location) || released(location, found))) {
            scanner.request(location.pageId(), location.version(), "");
        }
        return found.stream().map(this::entry).toList();
    }

    private boolean read(MacroLocation location) {
        return trackedPages
                .find(location.pageId())
                .filter(page -> page.version() >= location.version())
                .filter(page -> page.restricted() == originals.pages().restricted(location.pageId()))
                .isPresent();
    }

    /** Whether items wait because of the label of a draft that somebody has taken off since. */
    private boolean released(MacroLocation location, List<ActionItem> found) {
        return found.stream().anyMatch(PageItems::waitsAsDraft)
                && originals
                        .pages()
                        .find(location.pageId())
                        .filter(page -> !page.labels().contains(ApprovalDecision.DRAFT_LABEL))
                        .isPresent();
    }

    private static boolean waitsAsDraft(ActionItem item) {
        return item.awaitsApproval()
                && item.schedule()
                        .reason()
                        .filter(reason -> reason.code() == WaitReason.Code.DRAFT)
                        .isPresent();
    }

    private PageItem entry(ActionItem item) {
        return new PageItem(item, item.state() == ItemState.COPY ? original(item) : Optional.empty());
    }

    private Optional<CopySource> original(ActionItem copy) {
        return copy.copyOf().flatMap(items::find).flatMap(originals::of);
    }

    /** Tells of items on other pages, as far as the current user may view those pages. */
    public record Originals(Pages pages, Access access) {

        Optional<CopySource> of(ActionItem item) {
            long pageId = item.location().pageId();
            return access.mayView(pageId)
                    ? pages.find(pageId).map(page -> new CopySource(item, page.title(), pages.address(pageId)))
                    : Optional.empty();
        }
    }
}
