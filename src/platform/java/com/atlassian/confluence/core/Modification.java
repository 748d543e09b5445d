package com.atlassian.confluence.core;

/** A change of content, which is given the content as it is. */
public interface Modification<T extends ContentEntityObject> {
    void modify(T content);
}
