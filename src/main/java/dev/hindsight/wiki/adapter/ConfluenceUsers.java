package dev.hindsight.wiki.adapter;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import java.util.Optional;

/** Confluence's accounts. */
public final class ConfluenceUsers implements Users {

    private final UserAccessor users;

    public ConfluenceUsers(UserAccessor users) {
        this.users = users;
    }

    @Override
    public Optional<User> find(String keyOrUserName) {
        return Optional.ofNullable(users.getExistingUserByKey(new UserKey(keyOrUserName)))
                .or(() -> Optional.ofNullable(users.getUserByName(keyOrUserName)))
                .map(this::user);
    }

    @Override
    public Optional<User> current() {
        return Optional.ofNullable(AuthenticatedUserThreadLocal.get()).map(this::user);
    }

    private User user(ConfluenceUser user) {
        return new User(
                user.getKey().getStringValue(),
                user.getName(),
                user.getFullName(),
                !users.isDeactivated(user.getName()));
    }
}
