package dev.hindsight.scan;

/** Is told when a page has been scanned, after what it holds was stored. */
public interface ScanListener {

    /** Called on the thread that scanned the page; must return at once. */
    void pageScanned(long pageId);
}
