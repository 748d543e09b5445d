package dev.hindsight.wiki;

import java.time.Duration;

/**
 * Work done beside the request that caused it, on this node. Work is lost when the node stops; whoever hands it over
 * has stored what is to be done, or can do without.
 */
public interface KeyedExecutor {

    /**
     * Does the work soon. Work of one key is done one after the other, in the order given; a failure is logged and
     * stops nothing else.
     *
     * @param key name of what must not be done twice at a time, such as a page or a link
     */
    void run(String key, Runnable work);

    /** The same, not before some time has passed. */
    void runAfter(Duration delay, String key, Runnable work);
}
