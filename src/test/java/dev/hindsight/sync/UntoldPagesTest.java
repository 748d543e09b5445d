package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.item.ItemState;
import dev.hindsight.scan.PageSearchResult;
import java.time.Duration;
import java.util.Optional;
import org.junit.Test;

/** Pages that no event told of are found by a daily search, without anybody viewing them. */
public class UntoldPagesTest {

    private static final int MORE_THAN_A_BATCH = 401;

    private final World world = new World();

    @Test
    public void findsAPageThatNoEventToldOf() {
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A")));
        world.search.index(World.PAGE);

        world.round();

        world.assertTracked();
        assertEquals(Optional.of("alice-key"), world.only().schedule().actor());
        assertEquals(new PageSearchResult(World.START, 1, true), last().orElseThrow());
    }

    @Test
    public void findsACopiedTreeAsCopies() {
        world.publish(complete("A"));
        world.save(200, "carol", FindingMarkup.page(complete("A")));
        world.save(201, "carol", FindingMarkup.page(complete("A")));
        world.search.index(World.PAGE);
        world.search.index(200);
        world.search.index(201);

        world.round();

        assertEquals(ItemState.COPY, world.items.ofPage(200).get(0).state());
        assertEquals(ItemState.COPY, world.items.ofPage(201).get(0).state());
        world.assertTracked();
        assertEquals(2, last().orElseThrow().found());
    }

    @Test
    public void findsAPageThatCameBackFromTheTrashUntold() {
        world.publish(complete("A"));
        world.becomes(world.page().trashed(true).build());
        world.pages.store(world.page().trashed(false).build());
        world.search.index(World.PAGE);

        world.round();

        world.assertTracked();
    }

    @Test
    public void leavesTrackedPagesToTheirDailyScan() {
        world.publish(complete("A"));
        world.search.index(World.PAGE);
        var readAt = world.trackedPages.find(World.PAGE).orElseThrow().readAt();

        world.pass(Duration.ofMinutes(3));

        assertEquals(readAt, world.trackedPages.find(World.PAGE).orElseThrow().readAt());
        assertEquals(0, last().orElseThrow().found());
    }

    @Test
    public void searchesOnceADay() {
        world.pass(Duration.ofHours(23));
        int searched = world.search.asked();

        world.pass(Duration.ofHours(2));

        assertEquals(1, searched);
        assertEquals(2, world.search.asked());
    }

    @Test
    public void searchesAtOnceWhenAllPagesAreRescanned() {
        world.round();
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A")));
        world.search.index(World.PAGE);

        world.node.scanner.rescanAll();
        world.work();

        world.assertTracked();
    }

    @Test
    public void findsMoreThanFitIntoABatchAndSaysSoOnlyAtTheEnd() {
        for (long page = 1; page <= MORE_THAN_A_BATCH; page++) {
            world.save(page, "alice", FindingMarkup.page());
            world.search.index(page);
        }

        world.node.scanner.findUntoldPages();
        assertEquals(Optional.empty(), last());
        world.work();

        assertEquals(MORE_THAN_A_BATCH, last().orElseThrow().found());
        assertEquals(MORE_THAN_A_BATCH, world.trackedPages.count());
    }

    @Test
    public void saysSoWhereTheWikiCannotBeSearchedAndTriesAgainTheNextDay() {
        world.search.unavailable(true);

        world.round();
        boolean available = last().orElseThrow().available();
        world.search.unavailable(false);
        world.pass(Duration.ofHours(25));

        assertFalse(available);
        assertTrue(last().orElseThrow().available());
    }

    private Optional<PageSearchResult> last() {
        return world.node.scanner.state().search();
    }
}
