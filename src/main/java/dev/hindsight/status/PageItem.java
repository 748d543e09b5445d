package dev.hindsight.status;

import dev.hindsight.item.ActionItem;
import java.util.Optional;

/**
 * An action item to be shown, whole: the view asks what of it the reader may see. Immutable.
 *
 * @param item the item
 * @param original of a copied block, what it is a copy of; empty for others and where the reader may not view the
 *     original's page
 */
public record PageItem(ActionItem item, Optional<CopySource> original) {
    /** An item that is no copy. */
    public static PageItem of(ActionItem item) {
        return new PageItem(item, Optional.empty());
    }
}
