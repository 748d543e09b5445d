package com.atlassian.confluence.security.access;

/** What lets somebody use Confluence. */
public interface AccessStatus {
    boolean hasLicensedAccess();
}
