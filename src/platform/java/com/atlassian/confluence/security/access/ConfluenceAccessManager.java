package com.atlassian.confluence.security.access;

import com.atlassian.confluence.user.ConfluenceUser;

/** Answers who may use Confluence at all. */
public interface ConfluenceAccessManager {
    AccessStatus getUserAccessStatus(ConfluenceUser user);
}
