package dev.hindsight.wiki;

import java.time.Duration;

/** Does work at once, on the calling thread. */
public final class ExecutorAtOnce implements KeyedExecutor {

    @Override
    public void run(String key, Runnable work) {
        work.run();
    }

    @Override
    public void runAfter(Duration delay, String key, Runnable work) {
        throw new UnsupportedOperationException("Nobody waits here");
    }
}
