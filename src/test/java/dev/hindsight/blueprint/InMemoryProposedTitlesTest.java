package dev.hindsight.blueprint;

/** The fake keeps the contract. */
public class InMemoryProposedTitlesTest extends ProposedTitlesContract {

    private final ProposedTitles titles = new InMemoryProposedTitles();

    @Override
    protected ProposedTitles titles() {
        return titles;
    }
}
