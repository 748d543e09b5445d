package dev.hindsight.authoring;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.RichText;

/**
 * A finding as its page says it now, to be changed.
 *
 * @param finding what its block says; an owner by user key or user name, as it stands there
 * @param body the block's body as text
 * @param version tells whether the block is still as it was: another text of the block has another one
 */
public record EditedFinding(Finding finding, RichText body, String version) {}
