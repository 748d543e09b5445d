package dev.hindsight.scan;

/** The fake keeps the contract. */
public class InMemoryTrackedPagesTest extends TrackedPagesContract {

    private final TrackedPages pages = new InMemoryTrackedPages();

    @Override
    protected TrackedPages pages() {
        return pages;
    }
}
