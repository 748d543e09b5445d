package dev.hindsight.wiki;

import java.util.Set;

/**
 * The wiki's search, as far as it knows which pages hold a macro. Its index lags behind the pages, and says nothing of who may
 * view them.
 */
public interface PageSearch {

    /**
     * Ids of the current pages that hold a macro, as of when they were indexed.
     *
     * @throws Unavailable when this wiki cannot be searched like that, or not now
     */
    Set<Long> pagesWith(String macro) throws Unavailable;

    /** The search could not be asked. */
    final class Unavailable extends Exception {

        private static final long serialVersionUID = 1;

        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
