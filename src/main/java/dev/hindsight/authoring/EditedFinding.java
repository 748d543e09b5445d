package dev.hindsight.authoring;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.RichText;
import java.util.Set;

/**
 * A finding as its page says it now, to be changed.
 *
 * @param finding what its block's parameters say; an owner by user key or user name, as it stands there
 * @param inBody the fields that no parameter gives, but the body: they change with it
 * @param body the block's body as text
 * @param version tells whether the block is still as it was: another text of the block has another one
 */
public record EditedFinding(Finding finding, Set<FindingField> inBody, RichText body, String version) {
    public EditedFinding {
        inBody = Set.copyOf(inBody);
    }
}
