package dev.hindsight.host.confluence.services;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import java.util.Optional;

/** A person as Confluence's API shows it. Equal to every other object for the same person. */
public record PlatformUser(Person person) implements ConfluenceUser {

    /** Whom the current thread acts for. */
    public static Optional<Person> current() {
        return of(AuthenticatedUserThreadLocal.get());
    }

    /** Nobody for null and for a user that the host does not know. */
    @SuppressWarnings("NullAway") // the platform declares no nullness; null is how it says anonymous
    public static Optional<Person> of(ConfluenceUser user) {
        return Optional.ofNullable(user).flatMap(known -> People.named(known.getName()));
    }

    /** Runs the work for a person, or for nobody, and afterwards puts back whom the thread acted for. */
    @SuppressWarnings("NullAway") // null is how the platform says anonymous
    public static void actingAs(Optional<Person> person, Work work) throws Exception {
        ConfluenceUser before = AuthenticatedUserThreadLocal.get();
        AuthenticatedUserThreadLocal.set(person.map(PlatformUser::new).orElse(null));
        try {
            work.run();
        } finally {
            AuthenticatedUserThreadLocal.set(before);
        }
    }

    /** Something to do for a person. */
    public interface Work {
        void run() throws Exception;
    }

    @Override
    public UserKey getKey() {
        return new UserKey(person.confluenceKey());
    }

    @Override
    public String getName() {
        return person.userName();
    }

    @Override
    public String getFullName() {
        return person.fullName();
    }

    @Override
    public String getEmail() {
        return person.email();
    }
}
