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
import java.util.function.Function;

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

    /**
     * By uid the items that some of a page's are copies of. What is seen of one is decided by its own space, wherever the copy
     * is.
     *
     * @param filter gives by the key of a space what makes its items into what the current user may see of them
     */
    Map<String, CopySource> of(List<ActionItem> ofPage, Function<String, VisibilityFilter> filter) {
        List<String> uids = uids(ofPage);
        if (uids.isEmpty()) {
            return Map.of();
        }
        Map<Long, Optional<WikiPage>> viewable = new HashMap<>();
        Map<String, VisibilityFilter> filters = new HashMap<>();
        Map<String, CopySource> sources = new HashMap<>();
        for (ActionItem item : items.findAll(uids)) {
            long pageId = item.location().pageId();
            viewable.computeIfAbsent(pageId, this::viewable)
                    .ifPresent(page -> sources.put(
                            item.uid(),
                            new CopySource(
                                    filters.computeIfAbsent(page.spaceKey(), filter)
                                            .see(item),
                                    page.title(),
                                    pages.address(pageId))));
        }
        return sources;
    }

    /** The items themselves, that Jira can be asked about them. */
    List<ActionItem> items(List<ActionItem> ofPage) {
        List<String> uids = uids(ofPage);
        return uids.isEmpty()
                ? List.of()
                : items.findAll(uids).stream()
                        .filter(item -> viewable(item.location().pageId()).isPresent())
                        .toList();
    }

    private static List<String> uids(List<ActionItem> ofPage) {
        return ofPage.stream()
                .filter(item -> item.state() == ItemState.COPY)
                .flatMap(item -> item.copyOf().stream())
                .distinct()
                .toList();
    }

    private Optional<WikiPage> viewable(long pageId) {
        // A page in the trash has no readers
        return access.mayView(pageId) ? pages.find(pageId).filter(page -> !page.trashed()) : Optional.empty();
    }
}
