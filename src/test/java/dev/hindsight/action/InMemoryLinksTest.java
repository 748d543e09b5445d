package dev.hindsight.action;

/** The fake keeps the contract. */
public class InMemoryLinksTest extends LinksContract {

    private final Links links = new InMemoryLinks();

    @Override
    protected Links links() {
        return links;
    }
}
