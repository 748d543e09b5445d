package dev.hindsight.scan;

import static org.junit.Assert.assertEquals;

import dev.hindsight.scan.TrackedPage.PageStatus;
import dev.hindsight.settings.InMemorySettings;
import dev.hindsight.wiki.ExecutorOnDemand;
import dev.hindsight.wiki.InMemoryPages;
import dev.hindsight.wiki.PageBuilder;
import dev.hindsight.wiki.PageSearch;
import dev.hindsight.wiki.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.Test;

/** Which pages are scanned again, all of them or those that an event concerns without naming them. */
public class RescanTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private final SettableClock clock = new SettableClock(NOON);
    private final ExecutorOnDemand executor = new ExecutorOnDemand(clock);
    private final InMemoryPages pages = new InMemoryPages();
    private final InMemoryTrackedPages tracked = new InMemoryTrackedPages();
    private final InMemorySettings settings = new InMemorySettings();
    private final List<Long> rescanned = new ArrayList<>();
    private final RescanAllPages all = new RescanAllPages(tracked, pages, rescanned::add, executor);
    private final RescanWhatMoved moved = new RescanWhatMoved(pages, tracked, rescanned::add, executor);

    @Test
    public void allPagesAreRescannedButThoseThatAreGone() {
        LongStream.rangeClosed(1, RescanAllPages.BATCH + 2).forEach(this::scanned);
        tracked.store(known(2).withStatus(PageStatus.GONE, NOON));
        tracked.store(known(3).withStatus(PageStatus.TRASHED, NOON));

        all.all();
        assertEquals(List.of(), rescanned);
        executor.doWhatIsDue();

        assertEquals(
                LongStream.rangeClosed(1, RescanAllPages.BATCH + 2)
                        .filter(id -> id != 2)
                        .boxed()
                        .toList(),
                rescanned);
    }

    @Test
    public void onlyPagesThatCouldNotBeReadAreRescannedWhenAskedForThose() {
        scanned(1);
        scanned(2);
        tracked.store(known(2).withProblem(ScanProblem.failed(2, Optional.empty(), NOON), NOON));

        all.unreadable();
        executor.doWhatIsDue();

        assertEquals(List.of(2L), rescanned);
    }

    @Test
    public void whatChangedWhileThePluginWasOffIsRescannedOnce() {
        LongStream.rangeClosed(1, 8).forEach(this::scanned);
        pages.store(page(2).version(2).build());
        pages.store(page(3).restricted(true).build());
        pages.store(page(4).inSpace("ENG").build());
        pages.store(page(5).trashed(true).build());
        pages.remove(6);
        tracked.store(known(7).withStatus(PageStatus.GONE, NOON));
        tracked.store(known(8).withStatus(PageStatus.TRASHED, NOON));

        all.changedWhileOff();
        all.changedWhileOff();
        executor.doWhatIsDue();

        assertEquals(List.of(2L, 3L, 4L, 5L, 6L, 8L), rescanned);
    }

    @Test
    public void pagesBelowAMovedOneAreRescannedAfterAMomentAndAgainLaterWhereTheyLeftTheirSpace() {
        LongStream.rangeClosed(1, 3).forEach(this::scanned);
        LongStream.rangeClosed(1, 4).forEach(page -> pages.putBelow(99, page));
        pages.store(page(1).inSpace("ENG").build());
        pages.store(page(4).inSpace("ENG").build());
        pages.remove(3);

        moved.below(99);
        executor.doWhatIsDue();
        assertEquals(List.of(), rescanned);

        executor.pass(A_MOMENT);
        assertEquals(List.of(1L), rescanned);

        executor.pass(Duration.ofMinutes(5));
        assertEquals(List.of(1L, 1L), rescanned);
    }

    @Test
    public void allPagesOfARemovedSpaceAreRescanned() {
        LongStream.rangeClosed(1, RescanWhatMoved.BATCH + 2).forEach(this::scanned);
        tracked.store(known(5).in("ENG", false));

        moved.ofSpace("OPS");
        executor.pass(A_MOMENT);

        assertEquals(
                LongStream.rangeClosed(1, RescanWhatMoved.BATCH + 2)
                        .filter(id -> id != 5)
                        .boxed()
                        .toList(),
                rescanned);
    }

    @Test
    public void ofThePagesThatAreSearchedForThoseAreRescannedThatAreNotTrackedAsTheyAre() {
        scanned(1);
        tracked.store(known(1).withStatus(PageStatus.TRASHED, NOON));
        scanned(2);

        search(macro -> Set.of(1L, 2L, 3L)).atOnce(List.of("one", "two"), executor, clock);
        assertEquals(List.of(), rescanned);
        executor.doWhatIsDue();

        assertEquals(List.of(1L, 3L), rescanned);
        assertEquals(Optional.of(new PageSearchResult(NOON, 2, true)), new PageSearches(settings).last());
    }

    @Test
    public void aSearchThatFailsMayBeginAnewAndOneThatGoesOnMayNot() {
        List<String> asked = new ArrayList<>();
        FindUntoldPages search = search(macro -> {
            asked.add(macro);
            throw new IllegalStateException("broken");
        });

        search.atOnce(List.of("one"), executor, clock);
        search.atOnce(List.of("two"), executor, clock);
        executor.doWhatIsDue();
        assertEquals(List.of("one"), asked);

        search.atOnce(List.of("three"), executor, clock);
        executor.doWhatIsDue();
        assertEquals(List.of("one", "three"), asked);
        assertEquals(2, executor.failures().size());
    }

    private FindUntoldPages search(PageSearch search) {
        return new FindUntoldPages(search, tracked, new PageSearches(settings), rescanned::add);
    }

    private void scanned(long pageId) {
        pages.store(page(pageId).build());
        tracked.store(new TrackedPage(pageId, "OPS", 1, "alice-key", PageStatus.CURRENT, false, NOON));
    }

    private TrackedPage known(long pageId) {
        return tracked.find(pageId).orElseThrow();
    }

    private static PageBuilder page(long pageId) {
        return PageBuilder.page(pageId);
    }
}
