package com.atlassian.confluence.security;

import com.atlassian.confluence.user.ConfluenceUser;

/** Answers who may do what; the overloads are those of Confluence 8.8 and later. */
public interface PermissionManager {
    Object TARGET_APPLICATION = new Object();

    boolean hasPermission(ConfluenceUser user, Permission permission, Object target);
}
