package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.pages.AbstractPage;

/** A new version of a page was published. */
public class PageUpdateEvent extends PageEvent {
    public AbstractPage getOriginalPage() {
        throw new IllegalStateException("declared, not implemented");
    }
}
