package com.atlassian.confluence.core;

/** Content that belongs to a space. */
public class SpaceContentEntityObject extends ContentEntityObject {
    public String getSpaceKey() {
        throw new IllegalStateException("declared, not implemented");
    }
}
