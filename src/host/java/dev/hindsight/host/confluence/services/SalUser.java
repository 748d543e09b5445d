package dev.hindsight.host.confluence.services;

import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserProfile;
import dev.hindsight.host.server.Person;
import java.net.URI;

/** A person's profile as SAL shows it. */
record SalUser(Person person) implements UserProfile {

    @Override
    public UserKey getUserKey() {
        return new UserKey(person.confluenceKey());
    }

    @Override
    public String getUsername() {
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

    @Override
    public URI getProfilePictureUri(int width, int height) {
        return getProfilePictureUri();
    }

    @Override
    public URI getProfilePictureUri() {
        return URI.create("/images/icons/profilepics/default.svg");
    }

    @Override
    public URI getProfilePageUri() {
        return URI.create("/display/~" + person.userName());
    }
}
