package dev.hindsight.action;

import dev.hindsight.site.SettableClock;

/** The fake queue keeps the contract. */
public class InMemoryQueueTest extends QueueContract {

    private final InMemoryActionItems items = new InMemoryActionItems(new SettableClock(SampleItems.NOON));
    private final InMemoryKnownPages pages = new InMemoryKnownPages();

    @Override
    protected Queue queue() {
        return new InMemoryQueue(items, pages);
    }

    @Override
    protected Inventory inventory() {
        return new InMemoryInventory(items);
    }

    @Override
    protected ActionItems items() {
        return items;
    }

    @Override
    protected KnownPages pages() {
        return pages;
    }
}
