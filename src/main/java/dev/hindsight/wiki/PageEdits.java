package dev.hindsight.wiki;

import java.util.Optional;

/** Changes pages, in the current user's name and as the wiki itself saves them. {@link Access} says who may. */
public interface PageEdits {

    /** What becomes of a page. */
    @FunctionalInterface
    interface Edit {

        /** The new body of a page as it is now, in storage format; empty when it stays as it is. */
        Optional<String> of(WikiPage current);
    }

    /**
     * Reads a page, changes it and saves a new version, all in one transaction; whoever listens to pages hears of it.
     *
     * @param notifyWatchers whether the wiki tells those who watch the page
     * @return whether a version was saved; false when the page stays as it is, and when there is no such page
     * @throws NotSavedException when the wiki would not save it, as when somebody else saved it at the same moment
     */
    boolean edit(long pageId, boolean notifyWatchers, Edit edit);

    /** The wiki has not saved a page. */
    final class NotSavedException extends RuntimeException {

        private static final long serialVersionUID = 1;

        public NotSavedException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
