package dev.hindsight.wiki.adapter;

import dev.hindsight.wiki.KeyedExecutor;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * A few threads of our own, stopped with the plugin. Each lane is worked off in order by one thread at a time.
 * Threads may share it.
 */
public final class KeyedThreadPool implements KeyedExecutor, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(KeyedThreadPool.class);

    private static final int THREADS = 4;
    private static final int SECONDS_TO_FINISH = 10;

    private final ScheduledThreadPoolExecutor threads;
    private final Map<String, Queue<Runnable>> lanes = new HashMap<>();

    public KeyedThreadPool() {
        AtomicInteger number = new AtomicInteger();
        threads = new ScheduledThreadPoolExecutor(THREADS, work -> {
            Thread thread = new Thread(work, "hindsight-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        threads.setKeepAliveTime(1, TimeUnit.MINUTES);
        threads.allowCoreThreadTimeOut(true);
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        threads.setRemoveOnCancelPolicy(true);
    }

    @Override
    public void run(String lane, Runnable work) {
        synchronized (lanes) {
            Queue<Runnable> waiting = lanes.get(lane);
            if (waiting != null) {
                waiting.add(work);
                return;
            }
            lanes.put(lane, new ArrayDeque<>());
        }
        start(lane, work);
    }

    @Override
    public void runAfter(Duration delay, String lane, Runnable work) {
        try {
            var unused = threads.schedule(() -> run(lane, work), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("The plugin is stopping; work of lane {} is left to the next start", lane);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
            threads.shutdownNow();
            if (!threads.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                LOG.warn("The plugin stops, and some of its background work could not be ended");
            }
        }
    }

    private void start(String lane, Runnable work) {
        try {
            threads.execute(() -> finish(lane, work));
        } catch (RejectedExecutionException e) {
            synchronized (lanes) {
                lanes.remove(lane);
            }
            LOG.debug("The plugin is stopping; work of lane {} is left to the next start", lane);
        }
    }

    /** One piece of work a time, so that no busy lane keeps a thread from the others. */
    private void finish(String lane, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            tellLater(lane, e);
        } finally {
            Runnable next = next(lane);
            if (next != null) {
                start(lane, next);
            }
        }
    }

    /** At a stop the host takes the tables away before it stops us; a failure by that is forgotten with all that waits. */
    private void tellLater(String lane, RuntimeException failure) {
        try {
            var unused = threads.schedule(
                    () -> LOG.warn("Background work of lane {} failed", lane, failure), 1, TimeUnit.SECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("Background work of lane {} was cut off by the stop of the plugin", lane, failure);
        }
    }

    private @org.jspecify.annotations.Nullable Runnable next(String lane) {
        synchronized (lanes) {
            Queue<Runnable> waiting = lanes.get(lane);
            Runnable next = waiting == null ? null : waiting.poll();
            if (next == null) {
                lanes.remove(lane);
            }
            return next;
        }
    }
}
