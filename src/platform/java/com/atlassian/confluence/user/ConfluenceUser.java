package com.atlassian.confluence.user;

import com.atlassian.sal.api.user.UserKey;
import com.atlassian.user.User;

/** A person with an account in Confluence. */
public interface ConfluenceUser extends User {
    UserKey getKey();
}
