package dev.hindsight.host.confluence.content;

/** Told of every page operation, inside its transaction: an exception undoes the operation. Drafts are never told. */
public interface PageEvents {

    void created(StoredPage page);

    /** {@code original} is the version that was replaced. */
    void updated(StoredPage page, StoredPage original);

    void moved(StoredPage page);

    void trashed(StoredPage page);

    void restored(StoredPage page);

    /** For good; the page's rows are gone when the transaction ends. */
    void removed(StoredPage page);

    /** With all its pages, of which no event tells. */
    void spaceRemoved(String spaceKey);
}
