package com.atlassian.confluence.pages;

/** Access to pages. */
public interface PageManager {
    Page getPage(long id);

    Page getPage(String spaceKey, String pageTitle);
}
