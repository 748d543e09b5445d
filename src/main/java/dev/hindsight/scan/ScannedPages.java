package dev.hindsight.scan;

import dev.hindsight.wiki.WikiPage;

/** Is given the pages that are scanned. */
public interface ScannedPages {

    /**
     * Called on the thread that scans a page, after its blocks were stored as items.
     *
     * @param page as it was read, in its current version
     */
    void scanned(WikiPage page);
}
