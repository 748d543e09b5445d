package dev.hindsight.scan;

import dev.hindsight.finding.MacroBlock;
import dev.hindsight.wiki.WikiPage;
import java.util.List;

/** Stores what a page's blocks of one macro say. */
interface BlockStore {

    /** Name of the macro. */
    String macro();

    /**
     * Stores the blocks of a page's current version.
     *
     * @param blocks in document order; none when the page has none any more
     * @param publication how the version came about
     * @return whether nobody else has stored blocks of the page meanwhile
     */
    boolean save(WikiPage page, List<MacroBlock> blocks, Publication publication);

    /** Notes that a page is in the trash or gone. */
    void pageRemoved(long pageId);
}
