package dev.hindsight.scan;

import dev.hindsight.finding.MacroBlock;
import dev.hindsight.wiki.WikiPage;
import java.util.List;
import java.util.Optional;

/** Stores what a page's blocks of one macro say. */
interface BlockStore {

    /** Name of the macro. */
    String macro();

    /**
     * Stores the blocks of a page's current version.
     *
     * @param blocks in document order; none when the page has none any more
     * @param publisher user key of who published the version, or moved or restored the page; empty when not known
     * @param sameVersion whether this version was scanned before, so that nobody has published anything since
     * @return whether nobody else has stored blocks of the page meanwhile
     */
    boolean save(WikiPage page, List<MacroBlock> blocks, Optional<String> publisher, boolean sameVersion);

    /** Notes that a page is in the trash or gone. */
    void pageRemoved(long pageId);
}
