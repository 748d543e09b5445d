package dev.hindsight.blueprint;

import java.time.Instant;

/** The titles that were proposed for new pages, so that two people who start at once are not proposed the same. */
public interface ProposedTitles {

    /**
     * Takes a title for a new page of a space, in a transaction of its own.
     *
     * @param since what was taken before counts no more, and is forgotten
     * @return whether it was free, without regard to case; of several that ask at once, one is told so
     */
    boolean take(String spaceKey, String title, Instant now, Instant since);
}
