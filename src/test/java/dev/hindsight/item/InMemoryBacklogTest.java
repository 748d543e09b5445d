package dev.hindsight.item;

import dev.hindsight.scan.InMemoryTrackedPages;
import dev.hindsight.scan.TrackedPages;
import dev.hindsight.wiki.SettableClock;

/** The fake queue keeps the contract. */
public class InMemoryBacklogTest extends BacklogContract {

    private final InMemoryActionItems items = new InMemoryActionItems(new SettableClock(SampleItems.NOON));
    private final InMemoryTrackedPages pages = new InMemoryTrackedPages();

    @Override
    protected Backlog backlog() {
        return new InMemoryBacklog(items, pages);
    }

    @Override
    protected ItemCursor cursor() {
        return new InMemoryItemCursor(items);
    }

    @Override
    protected ActionItems items() {
        return items;
    }

    @Override
    protected TrackedPages pages() {
        return pages;
    }
}
