package dev.hindsight.wiki;

import java.util.Set;
import java.util.TreeSet;

/** A search that finds the pages it is given, whatever the macro. */
public final class InMemoryPageSearch implements PageSearch {

    private final Set<Long> pages = new TreeSet<>();
    private boolean unavailable;
    private int asked;

    /** Lets the search find a page. */
    public synchronized void index(long pageId) {
        pages.add(pageId);
    }

    /** Lets every search fail from now on, or none. */
    public synchronized void unavailable(boolean now) {
        unavailable = now;
    }

    /** How often it has been asked. */
    public synchronized int asked() {
        return asked;
    }

    @Override
    public synchronized Set<Long> pagesWith(String macro) throws Unavailable {
        asked++;
        if (unavailable) {
            throw new Unavailable("The search fails", new IllegalStateException());
        }
        return new TreeSet<>(pages);
    }
}
