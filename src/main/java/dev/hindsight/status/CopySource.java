package dev.hindsight.status;

import java.net.URI;

/**
 * The item of which a block is a copy, on a page that the reader may view.
 *
 * @param item the item, as the reader sees it
 * @param pageTitle title of its page
 * @param pageAddress absolute address of its page
 */
public record CopySource(VisibleItem item, String pageTitle, URI pageAddress) {}
