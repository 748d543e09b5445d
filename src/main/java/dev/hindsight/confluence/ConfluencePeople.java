package dev.hindsight.confluence;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import dev.hindsight.site.People;
import dev.hindsight.site.Person;
import java.util.Optional;

/** Confluence's accounts. Threads may share it. */
public final class ConfluencePeople implements People {

    private final UserAccessor users;

    public ConfluencePeople(UserAccessor users) {
        this.users = users;
    }

    @Override
    public Optional<Person> find(String keyOrUserName) {
        return Optional.ofNullable(users.getExistingUserByKey(new UserKey(keyOrUserName)))
                .or(() -> Optional.ofNullable(users.getUserByName(keyOrUserName)))
                .map(this::person);
    }

    @Override
    public Optional<Person> current() {
        return Optional.ofNullable(AuthenticatedUserThreadLocal.get()).map(this::person);
    }

    private Person person(ConfluenceUser user) {
        return new Person(
                user.getKey().getStringValue(),
                user.getName(),
                user.getFullName(),
                !users.isDeactivated(user.getName()));
    }
}
