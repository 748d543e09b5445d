package com.atlassian.confluence.core;

import com.atlassian.confluence.pages.PageUpdateTrigger;

/** How content is saved, said once. */
public class DefaultSaveContext implements SaveContext {

    public DefaultSaveContext(
            boolean suppressNotifications,
            boolean updateLastModifier,
            boolean suppressEvents,
            PageUpdateTrigger updateTrigger) {}
}
