package dev.hindsight.wiki;

import java.util.function.Supplier;

/** Lets the current thread work in a person's name. */
public interface ActingUser {

    /**
     * Does the work in a person's name, on the same thread, and restores the thread's user afterwards, also when the
     * work fails.
     *
     * @param userKey key of an account that {@link Users} knows
     * @throws IllegalArgumentException when there is no such account
     */
    <T> T as(String userKey, Supplier<T> work);
}
