package com.atlassian.confluence.security;

/** Who may view, or edit, one page. */
public class ContentPermissionSet {
    public boolean isEmpty() {
        throw new IllegalStateException("declared, not implemented");
    }
}
