package dev.hindsight.host.server;

import java.util.Optional;

/**
 * A further way to say in the Authorization header who sends a request, beside basic authentication. Not for sessions. Must be
 * safe for many threads.
 */
public interface AuthorizationScheme {

    /** The header's first word, such as {@code Bearer}. */
    String name();

    /** The active person whom the rest of the header stands for; empty makes the answer 401. */
    Optional<Person> person(String credentials);
}
