package dev.hindsight.wiki.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.frame.LogLines;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Test;

/** Background work that fails is logged, and keeps no other work from its turn. */
public class KeyedThreadPoolTest {

    private final LogLines log = new LogLines(KeyedThreadPool.class);
    private final KeyedThreadPool pool = new KeyedThreadPool();

    @After
    public void stop() throws InterruptedException {
        pool.destroy();
        log.close();
    }

    @Test
    public void logsAsAnErrorThatTheHostLacksWhatWorkCalls() throws InterruptedException {
        pool.run("page 7", () -> {
            throw new NoSuchMethodError("of the host");
        });

        assertEquals(Optional.of("Background work of page 7 failed"), log.nextError());
    }

    @Test
    public void doesTheNextWorkOfAKeyAfterAFailure() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        pool.run("page 7", () -> {
            throw new IllegalStateException("unexpected");
        });
        pool.run("page 7", done::countDown);

        assertTrue(done.await(20, TimeUnit.SECONDS));
    }
}
