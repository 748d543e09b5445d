package dev.hindsight.item;

import static dev.hindsight.item.SampleItems.NOON;

import java.time.Clock;
import java.time.ZoneOffset;

/** The fake keeps the contract. */
public class InMemoryDueItemsTest extends DueItemsContract {

    private final ActionItems items = new InMemoryActionItems(Clock.fixed(NOON, ZoneOffset.UTC));

    @Override
    protected ActionItems items() {
        return items;
    }
}
