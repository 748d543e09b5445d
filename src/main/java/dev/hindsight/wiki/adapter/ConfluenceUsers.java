package dev.hindsight.wiki.adapter;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import dev.hindsight.frame.OptionalServices;
import dev.hindsight.wiki.Addressee;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Confluence's accounts. */
public final class ConfluenceUsers implements Users {

    private final UserAccessor users;
    private final OptionalServices services;

    public ConfluenceUsers(UserAccessor users, OptionalServices services) {
        this.users = users;
        this.services = services;
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

    @Override
    public Addressee addressee(User user) {
        ConfluenceUser account = users.getExistingUserByKey(new UserKey(user.key()));
        return account == null
                ? new Addressee("", Addressee.License.UNKNOWN)
                : new Addressee(address(account.getEmail()), Licenses.of(account, services));
    }

    private static String address(@Nullable String kept) {
        return kept == null ? "" : kept.strip();
    }

    private User user(ConfluenceUser user) {
        return new User(
                user.getKey().getStringValue(),
                user.getName(),
                user.getFullName(),
                !users.isDeactivated(user.getName()));
    }
}
