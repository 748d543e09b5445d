package dev.hindsight.finding;

import java.util.Optional;

/**
 * One {@code postmortem-finding} macro on a page: where it stands, what it says, and the hints by which it is found
 * again after an edit. Hints are no identity: copies of a block keep them. A hint that is blank or too long to be one of
 * ours or Confluence's is none. Immutable.
 *
 * @param position place among the finding blocks of the page in document order, from 0
 * @param id the hidden parameter {@code id}, when the block has one
 * @param macroId the attribute {@code ac:macro-id} that Confluence gives on save, when there is one
 * @param finding what the block says
 * @param source where the block stands in the page's storage format
 */
public record FindingBlock(
        int position, Optional<String> id, Optional<String> macroId, Finding finding, BlockSource source) {

    /** Longest hint that is kept, in characters; both sorts are UUIDs in practice. */
    static final int HINT_LIMIT = 100;

    public FindingBlock {
        id = hint(id);
        macroId = hint(macroId);
    }

    private static Optional<String> hint(Optional<String> given) {
        return given.map(Blanks::strip).filter(hint -> !hint.isEmpty() && hint.length() <= HINT_LIMIT);
    }
}
