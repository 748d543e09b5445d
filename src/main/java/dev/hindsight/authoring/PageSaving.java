package dev.hindsight.authoring;

import dev.hindsight.authoring.PageChange.Written;
import dev.hindsight.finding.BrokenMarkupException;
import dev.hindsight.wiki.PageEdits;
import dev.hindsight.wiki.PageEdits.NotSavedException;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.WikiPage;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Saves a page with a change of it. Who loses a race against somebody else changes the page once more as it is then. */
final class PageSaving {

    private static final Logger LOG = LoggerFactory.getLogger(PageSaving.class);

    private static final int MOST_TRIES = 3;

    private final Pages pages;
    private final PageEdits edits;

    PageSaving(Pages pages, PageEdits edits) {
        this.pages = pages;
        this.edits = edits;
    }

    /** What becomes of a page as it is. */
    @FunctionalInterface
    interface Change {
        PageChange of(WikiPage page) throws BrokenMarkupException;
    }

    /**
     * What came of it.
     *
     * @param version number of the version that was made, where one was
     * @param written what was written; empty when nothing was
     */
    record Outcome(SaveResult result, int version, Optional<Written> written) {}

    Outcome save(long pageId, boolean notifyWatchers, Change change) {
        for (int tries = 1; tries <= MOST_TRIES; tries++) {
            Attempt attempt = new Attempt(change);
            try {
                edits.edit(pageId, notifyWatchers, attempt);
                return attempt.outcome();
            } catch (NotSavedException e) {
                // What the wiki's exceptions mean is not known; that somebody else has saved the page can be seen
                if (attempt.read == 0 || attempt.read == version(pageId)) {
                    LOG.warn("Page {} was not saved", pageId, e);
                    return new Outcome(SaveResult.NOT_SAVED, 0, Optional.empty());
                }
            }
        }
        return new Outcome(SaveResult.CHANGED_MEANWHILE, 0, Optional.empty());
    }

    private int version(long pageId) {
        return pages.find(pageId).map(WikiPage::version).orElse(0);
    }

    /** Changes the page that it is given, and knows afterwards what it was given and what it has made of it. */
    private static final class Attempt implements PageEdits.Edit {

        private final Change change;
        private int read;
        private PageChange made = PageChange.not(SaveResult.GONE);

        Attempt(Change change) {
            this.change = change;
        }

        @Override
        public Optional<String> of(WikiPage current) {
            read = current.version();
            try {
                made = change.of(current);
            } catch (BrokenMarkupException e) {
                made = PageChange.not(SaveResult.UNREADABLE);
            }
            return made.body();
        }

        Outcome outcome() {
            return new Outcome(made.result(), made.body().isPresent() ? read + 1 : read, made.written());
        }
    }
}
