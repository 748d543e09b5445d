package dev.hindsight.wiki.adapter;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import dev.hindsight.wiki.ActingUser;
import java.util.function.Supplier;

/** Sets Confluence's user of the thread, by which application links know in whose name to call. */
public final class ConfluenceActingUser implements ActingUser {

    private final UserAccessor users;

    public ConfluenceActingUser(UserAccessor users) {
        this.users = users;
    }

    @Override
    public <T> T as(String userKey, Supplier<T> work) {
        ConfluenceUser user = users.getExistingUserByKey(new UserKey(userKey));
        if (user == null) {
            throw new IllegalArgumentException("There is no account with the user key " + userKey);
        }
        ConfluenceUser before = AuthenticatedUserThreadLocal.get();
        AuthenticatedUserThreadLocal.set(user);
        try {
            return work.get();
        } finally {
            AuthenticatedUserThreadLocal.set(before);
        }
    }
}
