package dev.hindsight.export;

import dev.hindsight.status.VisibleItem;

/**
 * An action item with the page that it is on.
 *
 * @param seen the item as the current user may see it
 * @param pageTitle title of the page
 * @param pageAddress absolute address of the page
 */
public record ExportedItem(VisibleItem seen, String pageTitle, String pageAddress) {}
