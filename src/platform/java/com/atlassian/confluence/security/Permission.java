package com.atlassian.confluence.security;

/** What may be done to an object. */
public class Permission {
    public static final Permission VIEW = new Permission();
    public static final Permission EDIT = new Permission();
    public static final Permission ADMINISTER = new Permission();

    private Permission() {}
}
