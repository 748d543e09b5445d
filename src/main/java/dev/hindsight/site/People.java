package dev.hindsight.site;

import java.util.Optional;

/** The people who have accounts in the wiki. Threads may share it. */
public interface People {

    /** The person with this user key or, when no account has that key, this user name; empty when there is none. */
    Optional<Person> find(String keyOrUserName);

    /** The user in whose name the thread works; empty when it is nobody's. */
    Optional<Person> current();
}
