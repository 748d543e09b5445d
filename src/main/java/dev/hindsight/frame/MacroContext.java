package dev.hindsight.frame;

import dev.hindsight.status.ItemMessages;
import dev.hindsight.status.PageView;
import dev.hindsight.wiki.Messages;

/**
 * What all macros on one page share while it is rendered: the page with its items, as the reader sees them, and the
 * reader's texts.
 *
 * @param page the page, read once
 * @param messages the reader's texts
 * @param items what is said of findings and items
 */
public record MacroContext(PageView page, Messages messages, ItemMessages items) {

    MacroContext(PageView page, Messages messages) {
        this(page, messages, new ItemMessages(messages, page));
    }
}
