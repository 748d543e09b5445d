package dev.hindsight.benchmark;

import dev.hindsight.frame.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Lets 20 people read a page with 200 findings while 200 others are published, and measures what both wait for. In turn each
 * reads the page as one that asks Jira while it is viewed would give it: the same macros over items in memory, and one
 * round trip to Jira for all of them.
 */
final class ReadersBenchmark {

    private static final int READERS = 20;
    private static final int PAGES = 200;
    private static final int FINDINGS = 5;
    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("benchmark.readers.seconds", 120));
    private static final Duration ROUND_TRIP = Duration.ofMillis(20);

    private final Collection<Double> ours = new ConcurrentLinkedQueue<>();
    private final Collection<Double> asking = new ConcurrentLinkedQueue<>();
    private final Collection<Double> published = new ConcurrentLinkedQueue<>();

    void measure(TestDatabase database, Targets targets) throws SQLException {
        SyncedSite site = new SyncedSite(database);
        ViewedPage page = ViewedPage.beside(database, SyncedSite.ON_A_PAGE);
        ViewedPage inMemory = ViewedPage.inMemory(SyncedSite.ON_A_PAGE);
        Times.of(200, 1, page::view);
        Times.of(200, 1, inMemory::view);
        page.calls();
        inMemory.calls();
        long before = RefreshBenchmark.heapAfterCollection();
        long end = System.nanoTime() + LENGTH.toNanos();
        ExecutorService people = Executors.newFixedThreadPool(READERS + 1);
        try {
            List<Future<?>> work = new ArrayList<>(IntStream.range(0, READERS)
                    .<Future<?>>mapToObj(reader -> people.submit(() -> read(page, inMemory, end)))
                    .toList());
            work.add(people.submit(() -> publish(site)));
            for (Future<?> done : work) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        } finally {
            people.shutdownNow();
        }
        int jiraCalls = ViewBenchmark.callsOfJira(page.calls());
        inMemory.calls();
        site.forgetCalls();
        long growth = RefreshBenchmark.heapAfterCollection() - before;
        targets.tell(READERS + " readers, views of 200 findings", ours.size() + " times, " + Times.of(ours));
        targets.tell(READERS + " readers, the same asking Jira", asking.size() + " times, " + Times.of(asking));
        targets.tell(PAGES + " pages published until tracked", Times.of(published));
        targets.tell("Heap after collection, growth", String.format("%.1f MB", growth / 1e6));
        targets.atMost(0, READERS + " readers, calls of Jira", jiraCalls);
    }

    private void read(ViewedPage page, ViewedPage inMemory, long end) {
        while (System.nanoTime() < end) {
            ours.add(Times.once(page::view));
            think();
            asking.add(Times.once(() -> {
                LockSupport.parkNanos(ROUND_TRIP.toNanos());
                inMemory.view();
            }));
            think();
        }
    }

    /** Nobody reads a page in less time. */
    private static void think() {
        LockSupport.parkNanos(
                TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextInt(1000, 3000)));
    }

    private void publish(SyncedSite site) {
        for (int number = 0; number < PAGES; number++) {
            long pageId = 1000L + number;
            double took = Times.once(() -> site.publish(pageId, FINDINGS));
            published.add(took);
            if (site.tracked(pageId) != FINDINGS) {
                site.passMinutes(1);
            }
            LockSupport.parkNanos(Math.max(0, LENGTH.toNanos() / PAGES - (long) (took * 1e6)));
        }
    }
}
