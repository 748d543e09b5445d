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
 * A few threads of our own, stopped with the plugin. The work of each key is done in order, by one thread at a time.
 */
public final class KeyedThreadPool implements KeyedExecutor, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(KeyedThreadPool.class);

    private static final int THREADS = 4;
    private static final int SECONDS_TO_FINISH = 10;

    private final ScheduledThreadPoolExecutor threads;
    private final Map<String, Queue<Runnable>> queues = new HashMap<>();

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
    public void run(String key, Runnable work) {
        synchronized (queues) {
            Queue<Runnable> waiting = queues.get(key);
            if (waiting != null) {
                waiting.add(work);
                return;
            }
            queues.put(key, new ArrayDeque<>());
        }
        start(key, work);
    }

    @Override
    public void runAfter(Duration delay, String key, Runnable work) {
        try {
            var unused = threads.schedule(() -> run(key, work), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("The plugin is stopping; work of {} is left to the next start", key);
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

    private void start(String key, Runnable work) {
        try {
            threads.execute(() -> finish(key, work));
        } catch (RejectedExecutionException e) {
            synchronized (queues) {
                queues.remove(key);
            }
            LOG.debug("The plugin is stopping; work of {} is left to the next start", key);
        }
    }

    /** One piece of work a time, so that no busy key keeps a thread from the others. */
    private void finish(String key, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | LinkageError e) {
            logLater(key, e);
        } finally {
            Runnable next = next(key);
            if (next != null) {
                start(key, next);
            }
        }
    }

    /** At a stop the host takes the tables away before it stops us; a failure by that is forgotten with all that waits. */
    private void logLater(String key, Throwable failure) {
        try {
            var unused = threads.schedule(
                    () -> LOG.error("Background work of {} failed", key, failure), 1, TimeUnit.SECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("Background work of {} was cut off by the stop of the plugin", key, failure);
        }
    }

    private @org.jspecify.annotations.Nullable Runnable next(String key) {
        synchronized (queues) {
            Queue<Runnable> waiting = queues.get(key);
            Runnable next = waiting == null ? null : waiting.poll();
            if (next == null) {
                queues.remove(key);
            }
            return next;
        }
    }
}
