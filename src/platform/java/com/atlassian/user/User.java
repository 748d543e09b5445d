package com.atlassian.user;

/** A person with an account. */
public interface User {
    String getName();

    String getFullName();

    String getEmail();
}
