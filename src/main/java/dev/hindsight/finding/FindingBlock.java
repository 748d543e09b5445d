package dev.hindsight.finding;

import java.util.Optional;

/**
 * One finding macro on a page: where it stands, what it says, and the keys by which it is found again after an edit.
 * Keys are no identity: copies of a block keep them. A key that is blank or too long to be one of ours or Confluence's
 * is none.
 *
 * @param position place among the finding blocks of the page in document order, from 0
 * @param id the hidden parameter {@code id}, when the block has one
 * @param macroId the attribute {@code ac:macro-id} that Confluence gives on save, when there is one
 * @param finding what the block says
 */
public record FindingBlock(int position, Optional<String> id, Optional<String> macroId, Finding finding) {

    /** Name of the macro. */
    public static final String MACRO = "postmortem-finding";

    /** The macro's hidden parameter that finds its item again. */
    public static final String ID = "id";

    /** Longest key that is kept, in characters; both sorts are UUIDs in practice. */
    static final int KEY_LIMIT = 100;

    public FindingBlock {
        id = key(id);
        macroId = key(macroId);
    }

    private static Optional<String> key(Optional<String> given) {
        return given.map(Blanks::strip).filter(key -> !key.isEmpty() && key.length() <= KEY_LIMIT);
    }

    /** The finding in a macro on a page. */
    public static FindingBlock of(int position, MacroBlock block) {
        return new FindingBlock(
                position,
                Optional.ofNullable(block.parameters().get(ID)),
                block.macroId(),
                Finding.ofParameters(block.parameters()));
    }

    /** The same block with another finding. */
    public FindingBlock with(Finding changed) {
        return new FindingBlock(position, id, macroId, changed);
    }

    /** The key by which its item is kept: its id or, without one, its macro id; empty text when it has neither. */
    public String macroKey() {
        return id.or(() -> macroId).orElse("");
    }
}
