package com.atlassian.confluence.pages;

import com.atlassian.confluence.core.OperationTrigger;

/** What a new version of a page comes from. */
public enum PageUpdateTrigger implements OperationTrigger {
    PERSONAL_TASKLIST,
    VIEW_PAGE,
    EDIT_PAGE,
    REVERT,
    DISCARD_CHANGES,
    SPACE_CREATE,
    PAGE_RENAME,
    LINK_REFACTORING,
    UNKNOWN
}
