package dev.hindsight.render;

import dev.hindsight.action.ActionItem;
import java.util.Optional;

/**
 * An action item to be shown, whole: the view asks what of it the reader may see. Immutable.
 *
 * @param item the item
 * @param original of a copied block, what it is a copy of; empty for others and where the reader may not view the
 *     original's page
 */
public record Entry(ActionItem item, Optional<Original> original) {
    /** An item that is no copy. */
    public static Entry of(ActionItem item) {
        return new Entry(item, Optional.empty());
    }
}
