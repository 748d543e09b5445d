package dev.hindsight.status;

import dev.hindsight.item.ActionItem;
import java.net.URI;

/**
 * The item on another page of which a block is a copy. The reader may view that page. Immutable.
 *
 * @param item the item
 * @param pageTitle title of its page
 * @param pageAddress absolute address of its page
 */
public record CopySource(ActionItem item, String pageTitle, URI pageAddress) {}
