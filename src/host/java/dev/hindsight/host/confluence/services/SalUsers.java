package dev.hindsight.host.confluence.services;

import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.user.UserProfile;
import com.atlassian.sal.api.user.UserResolutionException;
import dev.hindsight.host.server.Group;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import dev.hindsight.host.server.SignIn;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** SAL's view of users and groups; null is nobody, as SAL says. */
@SuppressWarnings("deprecation") // SAL has deprecated asking by user name, and plugins still do
public final class SalUsers implements UserManager {

    private static final String ADMINISTRATORS = Group.ADMINISTRATORS.label();

    @Override
    public @Nullable String getRemoteUsername() {
        return PlatformUser.current().map(Person::userName).orElse(null);
    }

    @Override
    public @Nullable UserProfile getRemoteUser() {
        return profile(PlatformUser.current());
    }

    @Override
    public @Nullable UserKey getRemoteUserKey() {
        return key(PlatformUser.current());
    }

    @Override
    public @Nullable String getRemoteUsername(HttpServletRequest request) {
        return SignIn.person(request).map(Person::userName).orElse(null);
    }

    @Override
    public @Nullable UserProfile getRemoteUser(HttpServletRequest request) {
        return profile(SignIn.person(request));
    }

    @Override
    public @Nullable UserKey getRemoteUserKey(HttpServletRequest request) {
        return key(SignIn.person(request));
    }

    @Override
    public @Nullable UserProfile getUserProfile(@Nullable String name) {
        return profile(Optional.ofNullable(name).flatMap(People::named));
    }

    @Override
    public @Nullable UserProfile getUserProfile(@Nullable UserKey key) {
        return profile(person(key));
    }

    @Override
    public boolean isUserInGroup(@Nullable String name, @Nullable String group) {
        return inGroup(Optional.ofNullable(name).flatMap(People::named), group);
    }

    @Override
    public boolean isUserInGroup(@Nullable UserKey key, @Nullable String group) {
        return inGroup(person(key), group);
    }

    @Override
    public boolean isSystemAdmin(@Nullable String name) {
        return isUserInGroup(name, ADMINISTRATORS);
    }

    @Override
    public boolean isSystemAdmin(@Nullable UserKey key) {
        return isUserInGroup(key, ADMINISTRATORS);
    }

    @Override
    public boolean isAdmin(@Nullable String name) {
        return isSystemAdmin(name);
    }

    @Override
    public boolean isAdmin(@Nullable UserKey key) {
        return isSystemAdmin(key);
    }

    @Override
    public boolean authenticate(String name, String password) {
        return People.signingIn(name, password).isPresent();
    }

    @Override
    public @Nullable Principal resolve(String name) throws UserResolutionException {
        return People.named(name).<Principal>map(person -> person::userName).orElse(null);
    }

    @Override
    public Iterable<String> findGroupNamesByPrefix(String prefix, int start, int most) {
        List<String> groups = Stream.of(Group.values())
                .map(Group::label)
                .filter(group -> group.startsWith(prefix))
                .sorted()
                .toList();
        return groups.stream().skip(start).limit(most).toList();
    }

    private static Optional<Person> person(@Nullable UserKey key) {
        return Optional.ofNullable(key).flatMap(known -> People.withConfluenceKey(known.getStringValue()));
    }

    private static boolean inGroup(Optional<Person> person, @Nullable String group) {
        return person.filter(member -> Optional.ofNullable(group)
                        .flatMap(Group::named)
                        .filter(named -> named.has(member))
                        .isPresent())
                .isPresent();
    }

    private static @Nullable UserProfile profile(Optional<Person> person) {
        return person.map(SalUser::new).orElse(null);
    }

    private static @Nullable UserKey key(Optional<Person> person) {
        return person.map(known -> new UserKey(known.confluenceKey())).orElse(null);
    }
}
