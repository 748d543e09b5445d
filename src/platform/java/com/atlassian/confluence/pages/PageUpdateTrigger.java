package com.atlassian.confluence.pages;

import com.atlassian.confluence.core.OperationTrigger;

/** What a new version of a page comes from. */
public enum PageUpdateTrigger implements OperationTrigger {
    EDIT_PAGE
}
