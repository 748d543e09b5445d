package dev.hindsight.authoring;

import dev.hindsight.finding.FindingField;
import java.util.Map;

/**
 * What somebody has entered of a finding.
 *
 * @param texts by field what was entered; an owner by user name; fields that were not asked for are absent, and stay as they are
 * @param body the text of the body
 * @param version of the block that the person was shown, see {@link EditedFinding}; empty text for a new block
 * @param losing whether what text cannot carry may be lost from the body
 * @param notifyWatchers whether the wiki tells those who watch the page
 */
public record FindingEntry(
        Map<FindingField, String> texts, String body, String version, boolean losing, boolean notifyWatchers) {
    public FindingEntry {
        texts = Map.copyOf(texts);
    }
}
