package dev.hindsight.connection;

/** The fake keeps the contract. */
public class InMemoryLinkStatesTest extends LinkStatesContract {

    private final LinkStates links = new InMemoryLinkStates();

    @Override
    protected LinkStates links() {
        return links;
    }
}
