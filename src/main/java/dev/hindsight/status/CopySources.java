package dev.hindsight.status;

import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.ItemState;
import dev.hindsight.wiki.Access;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.WikiPage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what the copied blocks of a page are copies of, as far as the current user may view those pages. */
final class CopySources {

    private final ActionItems items;
    private final Pages pages;
    private final Access access;

    CopySources(ActionItems items, Pages pages, Access access) {
        this.items = items;
        this.pages = pages;
        this.access = access;
    }

    /** By uid the items that some of a page's are copies of. */
    Map<String, CopySource> of(List<ActionItem> ofPage, VisibilityFilter filter) {
        List<String> uids = ofPage.stream()
                .filter(item -> item.state() == ItemState.COPY)
                .flatMap(item -> item.copyOf().stream())
                .distinct()
                .toList();
        if (uids.isEmpty()) {
            return Map.of();
        }
        Map<Long, Optional<WikiPage>> viewable = new HashMap<>();
        Map<String, CopySource> sources = new HashMap<>();
        for (ActionItem item : items.findAll(uids)) {
            long pageId = item.location().pageId();
            viewable.computeIfAbsent(pageId, this::viewable)
                    .ifPresent(page -> sources.put(
                            item.uid(), new CopySource(filter.see(item), page.title(), pages.address(pageId))));
        }
        return sources;
    }

    private Optional<WikiPage> viewable(long pageId) {
        return access.mayView(pageId) ? pages.find(pageId) : Optional.empty();
    }
}
