package dev.hindsight.authoring;

import dev.hindsight.finding.BrokenMarkupException;
import dev.hindsight.finding.Finding;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The last save of a block by the form, kept for some time: an editor who has the page open beside it may publish a text without
 * it, and nobody would know.
 *
 * @param uid of the block's item; of a block that was added, its hidden parameter, since it has no item yet
 * @param pageId id of the page
 * @param version the version of the page that it made
 * @param editor user key of who saved it; empty text when it is not known
 * @param at when it was saved
 * @param block the block as it was written, in storage format
 * @param before what the changed parts said; nothing when the block was added
 * @param after what they were made to say
 * @param state what has become of it
 */
public record FormEdit(
        String uid,
        long pageId,
        int version,
        String editor,
        Instant at,
        String block,
        BlockText before,
        BlockText after,
        EditState state) {

    /** Whether the block is new with it. */
    public boolean isAddition() {
        return before.equals(BlockText.NOTHING);
    }

    /**
     * Whether it is an edit of a block.
     *
     * @param itemUid uid of the block's item
     * @param macroKey the block's key; empty text when it has none
     */
    public boolean isOf(String itemUid, String macroKey) {
        return uid.equals(itemUid) || (isAddition() && uid.equals(macroKey));
    }

    /** The finding as it was written. */
    public Finding finding() {
        try {
            BlocksOfPage written = BlocksOfPage.of(block);
            return written.sources().isEmpty()
                    ? Finding.ofParameters(Map.of())
                    : written.finding(written.sources().get(0)).finding();
        } catch (BrokenMarkupException e) {
            return Finding.ofParameters(Map.of());
        }
    }

    /**
     * What has become of it in a version of its page.
     *
     * @param number of that version, no earlier one than its own
     * @param now the block as it stands there; empty when it is not there
     */
    EditState stateIn(int number, Optional<EditedFinding> now, FieldTexts texts) {
        if (number == version) {
            boolean altered = now.filter(block -> !after.isSaidBy(block, texts)).isPresent();
            return altered ? EditState.ALTERED : EditState.ON_PAGE;
        }
        if (now.isEmpty()) {
            return EditState.GONE;
        }
        boolean undone = !isAddition() && before.isSaidBy(now.get(), texts);
        return undone ? EditState.UNDONE : EditState.ON_PAGE;
    }

    /** The same edit, of which something else has become. */
    public FormEdit with(EditState other) {
        return new FormEdit(uid, pageId, version, editor, at, block, before, after, other);
    }
}
