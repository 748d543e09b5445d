package dev.hindsight.export;

import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemCursor;
import dev.hindsight.status.ItemViews;
import dev.hindsight.status.VisibilityFilter;
import dev.hindsight.status.VisibleItem;
import dev.hindsight.wiki.Access;
import dev.hindsight.wiki.Pages;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Hands out the action items of pages that the current user may view, one by one, so that nobody needs to hold them all. Each
 * page is asked for once. Never asks Jira.
 */
public final class ExportedItems {

    private static final int BATCH = 500;

    private final ItemCursor cursor;
    private final ItemViews views;
    private final Access access;
    private final Pages pages;

    public ExportedItems(ItemCursor cursor, ItemViews views, Access access, Pages pages) {
        this.cursor = cursor;
        this.views = views;
        this.access = access;
        this.pages = pages;
    }

    /** What takes the items, such as a file. */
    @FunctionalInterface
    public interface Taker {

        /** Takes the next item. */
        void take(ExportedItem item) throws IOException;
    }

    private record NamedPage(String title, String address) {

        ExportedItem with(VisibleItem seen) {
            return new ExportedItem(seen, title, address);
        }
    }

    /** The items of one page, removed ones too, in the order of their blocks; none when the page may not be viewed. */
    public void ofPage(long pageId, Taker taker) throws IOException {
        Optional<NamedPage> page = viewable(pageId);
        if (page.isPresent()) {
            for (VisibleItem seen : views.ofPage(pageId)) {
                taker.take(page.get().with(seen));
            }
        }
    }

    /**
     * The items of a space in the order in which they were found, removed ones too.
     *
     * @param spaceKey key of the space; empty for all spaces
     */
    public void ofSpace(Optional<String> spaceKey, Taker taker) throws IOException {
        VisibilityFilter filter = views.filter();
        Map<Long, Optional<NamedPage>> known = new HashMap<>();
        ItemCursor.Batch batch;
        long from = ItemCursor.START;
        do {
            batch = cursor.next(spaceKey, from, BATCH);
            for (ActionItem item : batch.items()) {
                Optional<NamedPage> page = known.computeIfAbsent(item.location().pageId(), this::viewable);
                if (page.isPresent()) {
                    taker.take(page.get().with(filter.see(item)));
                }
            }
            from = batch.end();
        } while (!batch.last());
    }

    private Optional<NamedPage> viewable(long pageId) {
        return access.mayView(pageId)
                ? pages.find(pageId)
                        .map(page -> new NamedPage(
                                page.title(), pages.address(pageId).toString()))
                : Optional.empty();
    }
}
