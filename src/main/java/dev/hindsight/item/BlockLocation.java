package dev.hindsight.item;

/**
 * Where an item's block stands, or last stood.
 *
 * @param pageId id of the page
 * @param spaceKey key of the page's space
 * @param macroKey the block's {@code id} or, without one, its macro id; empty text when it has neither
 * @param position place among the page's finding blocks, from 0
 */
public record BlockLocation(long pageId, String spaceKey, String macroKey, int position) {

    /** The place of what stands with the block and has none of its own. */
    public BlockLocation withoutBlock() {
        return new BlockLocation(pageId, spaceKey, "", position);
    }
}
