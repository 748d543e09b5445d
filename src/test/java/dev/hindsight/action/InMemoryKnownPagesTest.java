package dev.hindsight.action;

/** The fake keeps the contract. */
public class InMemoryKnownPagesTest extends KnownPagesContract {

    private final KnownPages pages = new InMemoryKnownPages();

    @Override
    protected KnownPages pages() {
        return pages;
    }
}
