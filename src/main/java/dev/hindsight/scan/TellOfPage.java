package dev.hindsight.scan;

import dev.hindsight.finding.FindingBlock;
import dev.hindsight.finding.MacroBlock;
import dev.hindsight.wiki.WikiPage;
import java.util.List;

/** Stores nothing, but hands a page on to who wants to look at it as a whole, after those have stored its blocks who come before. */
record TellOfPage(ScannedPages told) implements BlockStore {

    @Override
    public String macro() {
        return FindingBlock.MACRO;
    }

    @Override
    public boolean save(WikiPage page, List<MacroBlock> blocks, Publication publication) {
        told.scanned(page);
        return true;
    }

    @Override
    public void pageRemoved(long pageId) {
        // What was written on it has no readers
    }
}
