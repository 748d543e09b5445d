package dev.hindsight.authoring;

/** The fake keeps the contract. */
public class InMemoryFormEditsTest extends FormEditsContract {

    private final FormEdits edits = new InMemoryFormEdits();

    @Override
    protected FormEdits edits() {
        return edits;
    }
}
