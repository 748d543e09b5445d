package dev.hindsight.history;

import dev.hindsight.export.ExportedItem;
import dev.hindsight.item.Change;

/**
 * A line of an item's history, with the item.
 *
 * @param of the item as the current user may see it now
 * @param line what happened
 */
public record ItemChange(ExportedItem of, Change line) {}
