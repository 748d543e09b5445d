package dev.hindsight.item;

import dev.hindsight.wiki.SettableClock;

/** The fakes keep the contract. */
public class InMemoryBacklogTest extends BacklogContract {

    private final InMemoryActionItems items = new InMemoryActionItems(new SettableClock(SampleItems.NOON));

    @Override
    protected Backlog backlog() {
        return new InMemoryBacklog(items);
    }

    @Override
    protected ItemCursor cursor() {
        return new InMemoryItemCursor(items);
    }

    @Override
    protected ActionItems items() {
        return items;
    }
}
