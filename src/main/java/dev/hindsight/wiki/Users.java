package dev.hindsight.wiki;

import java.util.Optional;

/** The people who have accounts in the wiki. */
public interface Users {

    /** The person with this user key or, when no account has that key, this user name; empty when there is none. */
    Optional<User> find(String keyOrUserName);

    /** The user in whose name the thread works; empty when it is nobody's. */
    Optional<User> current();

    /** How a person can be written to; without an address when the account is gone. */
    Addressee addressee(User user);
}
