package com.atlassian.confluence.user;

/** The user in whose name the current thread works. */
public class AuthenticatedUserThreadLocal {
    private static final ThreadLocal<ConfluenceUser> CURRENT = new ThreadLocal<>();

    private AuthenticatedUserThreadLocal() {}

    public static ConfluenceUser get() {
        return CURRENT.get();
    }

    public static void set(ConfluenceUser user) {
        CURRENT.set(user);
    }
}
