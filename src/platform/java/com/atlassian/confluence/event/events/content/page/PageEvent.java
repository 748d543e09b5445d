package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.event.events.content.ContentEvent;
import com.atlassian.confluence.pages.Page;

/** Something happened to a page. */
public abstract class PageEvent extends ContentEvent {
    public Page getPage() {
        throw new IllegalStateException("declared, not implemented");
    }
}
