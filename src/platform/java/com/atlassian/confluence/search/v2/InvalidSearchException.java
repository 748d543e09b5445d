package com.atlassian.confluence.search.v2;

/** A search that cannot be made. */
public class InvalidSearchException extends Exception {
    private static final long serialVersionUID = 1;
}
