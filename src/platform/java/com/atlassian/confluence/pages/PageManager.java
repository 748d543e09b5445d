package com.atlassian.confluence.pages;

import com.atlassian.confluence.core.ContentEntityManager;

/** Access to pages. */
public interface PageManager extends ContentEntityManager {
    Page getPage(long id);

    Page getPage(String spaceKey, String pageTitle);
}
