package com.atlassian.confluence.user;

import com.atlassian.sal.api.user.UserKey;

/** Access to people. */
public interface UserAccessor {
    ConfluenceUser getUserByName(String name);

    ConfluenceUser getExistingUserByKey(UserKey key);

    boolean isDeactivated(String userName);
}
