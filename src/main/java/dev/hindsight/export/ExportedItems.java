package dev.hindsight.export;

import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemCursor;
import dev.hindsight.status.ItemViews;
import dev.hindsight.status.VisibilityFilter;
import dev.hindsight.status.VisibleItem;
import dev.hindsight.wiki.Access;
import dev.hindsight.wiki.Pages;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Hands out the action items of pages that the current user may view, one by one, so that nobody needs to hold them all. Each
 * page is asked for once. Where it is up to Jira what that user sees of issues, it is asked, for a limited time: what it did not say
 * by then is left out.
 */
public final class ExportedItems {

    private static final int BATCH = 500;

    /** How long Jira has to say what is seen of all issues of an export; of those that are left, nothing is handed out. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

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
        ofSpace(spaceKey, PATIENCE, Integer.MAX_VALUE, taker);
    }

    /**
     * The same for who does not wait that long.
     *
     * @param patience how long Jira has to say what is seen of all the issues
     * @param most about how many of them it is asked
     */
    public void ofSpace(Optional<String> spaceKey, Duration patience, int most, Taker taker) throws IOException {
        Function<List<ActionItem>, VisibilityFilter> checking = views.checking(patience, most);
        Map<Long, Optional<NamedPage>> known = new HashMap<>();
        ItemCursor.Batch batch;
        long from = ItemCursor.START;
        do {
            batch = cursor.next(spaceKey, from, BATCH);
            List<ActionItem> viewable = batch.items().stream()
                    .filter(item -> known.computeIfAbsent(item.location().pageId(), this::viewable)
                            .isPresent())
                    .toList();
            VisibilityFilter filter = checking.apply(viewable);
            for (ActionItem item : viewable) {
                NamedPage page = known.getOrDefault(item.location().pageId(), Optional.empty())
                        .orElseThrow();
                taker.take(page.with(filter.see(item)));
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
