package com.atlassian.confluence.search.v2;

/** What can be searched. */
public final class Index {
    public static final Index CONTENT = new Index();

    private Index() {}
}
