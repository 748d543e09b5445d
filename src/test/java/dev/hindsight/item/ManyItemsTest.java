package dev.hindsight.item;

import static dev.hindsight.item.SampleItems.NOON;
import static dev.hindsight.item.SampleItems.item;
import static dev.hindsight.item.SampleItems.tracked;
import static dev.hindsight.item.SampleItems.waiting;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.Test;

/** All items gone through a batch at a time. */
public class ManyItemsTest {

    private static final int ALL = 2 * ManyItems.BATCH + 1;

    private final InMemoryActionItems items = new InMemoryActionItems(Clock.fixed(NOON, ZoneOffset.UTC));
    private final AtomicInteger batches = new AtomicInteger();
    private final ManyItems many = new ManyItems(this::counted, items);

    private ItemCursor.Batch counted(Optional<String> spaceKey, long from, int limit) {
        batches.incrementAndGet();
        return new InMemoryItemCursor(items).next(spaceKey, from, limit);
    }

    @Test
    public void changesThoseThatAreWantedInAllBatchesAndTellsAfterEach() {
        items.add(IntStream.range(0, ALL)
                .mapToObj(number -> number % 2 == 0 ? waiting("item " + number) : item("item " + number))
                .toList());
        AtomicInteger told = new AtomicInteger();

        many.change(
                item -> item.state() == ItemState.WAITING,
                item -> item.withState(ItemState.REMOVED),
                told::incrementAndGet);

        assertEquals(3, told.get());
        assertEquals(
                ManyItems.BATCH + 1,
                items.all().stream().filter(ActionItem::isRemoved).count());
        assertTrue(items.all().stream().noneMatch(item -> item.state() == ItemState.WAITING));
    }

    @Test
    public void leavesAnItemThatIsNotWantedAnyMoreWhenItIsToBeChanged() {
        items.add(List.of(tracked("a", "1", NOON)));
        ManyItems behind =
                new ManyItems((spaceKey, from, limit) -> new ItemCursor.Batch(List.of(waiting("a")), 1, true), items);

        behind.change(item -> item.state() == ItemState.WAITING, item -> item.withState(ItemState.REMOVED), () -> {});

        assertEquals(List.of(tracked("a", "1", NOON)), items.all());
    }

    @Test
    public void findsTheFirstThatAreWantedAcrossBatches() {
        addWaitingAt(3, ManyItems.BATCH + 7, ManyItems.BATCH + 8);

        assertEquals(
                List.of("item 3", "item 507"),
                many.first(2, item -> item.state() == ItemState.WAITING).stream()
                        .map(ActionItem::uid)
                        .toList());
    }

    @Test
    public void findsAllThatAreWantedWhereTheyAreFewerThanAskedFor() {
        addWaitingAt(ALL - 1);

        assertEquals(1, many.first(2, item -> item.state() == ItemState.WAITING).size());
    }

    @Test
    public void readsNoFurtherOnceItHasWhatItWants() {
        addWaitingAt(0, 1, 2);

        many.first(2, item -> item.state() == ItemState.WAITING);

        assertEquals(1, batches.get());
    }

    private void addWaitingAt(Integer... places) {
        items.add(IntStream.range(0, ALL)
                .mapToObj(
                        number -> List.of(places).contains(number) ? waiting("item " + number) : item("item " + number))
                .toList());
    }
}
