package com.atlassian.confluence.core;

import com.atlassian.confluence.pages.PageUpdateTrigger;

/** How content is saved, said once. */
public class DefaultSaveContext implements SaveContext {

    private final boolean suppressNotifications;
    private final boolean suppressEvents;

    public DefaultSaveContext(
            boolean suppressNotifications,
            boolean updateLastModifier,
            boolean suppressEvents,
            PageUpdateTrigger updateTrigger) {
        this.suppressNotifications = suppressNotifications;
        this.suppressEvents = suppressEvents;
    }

    public boolean isSuppressNotifications() {
        return suppressNotifications;
    }

    public boolean isEventSuppressed() {
        return suppressEvents;
    }
}
