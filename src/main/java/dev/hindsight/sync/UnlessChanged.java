package dev.hindsight.sync;

import dev.hindsight.item.ActionItem;
import java.util.function.UnaryOperator;

/**
 * Keeps the outcome of a step from overwriting what happened during it. A step works on an item as it was when the step
 * began; pages, webhooks and other nodes do not wait for it.
 */
final class UnlessChanged {

    private UnlessChanged() {}

    /** The change, applied only to an item that still stands as it did. */
    static UnaryOperator<ActionItem> since(ActionItem before, UnaryOperator<ActionItem> change) {
        return stored -> hasChanged(before, stored) ? stored : change.apply(stored);
    }

    /** Whether something happened to an item that asks for another step, or ended this one. */
    static boolean hasChanged(ActionItem before, ActionItem stored) {
        return !stored.schedule().equals(before.schedule())
                || stored.state() != before.state()
                || !stored.finding().equals(before.finding());
    }
}
