package com.atlassian.confluence.security;

/** Who may view, or edit, one page. */
public class ContentPermissionSet {}
