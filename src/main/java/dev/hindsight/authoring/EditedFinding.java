package dev.hindsight.authoring;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.RichText;
import java.util.Map;
import java.util.Set;

/**
 * A finding as its page says it now, to be changed.
 *
 * @param finding what its block's parameters say; an owner by user key or user name, as it stands there
 * @param inBody what the body says of the fields that no parameter gives: it changes with the body
 * @param body the block's body as text
 * @param version tells whether the block is still as it was: another text of the block has another one; empty text for a new one
 */
public record EditedFinding(Finding finding, Map<FindingField, String> inBody, RichText body, String version) {

    /** One that stands nowhere yet. */
    public static final EditedFinding NEW =
            new EditedFinding(Finding.ofParameters(Map.of()), Map.of(), new RichText("", Set.of()), "");

    public EditedFinding {
        inBody = Map.copyOf(inBody);
    }

    /** The same with another text in a field. */
    EditedFinding with(FindingField field, String text) {
        return new EditedFinding(finding.with(field, text), inBody, body, version);
    }
}
