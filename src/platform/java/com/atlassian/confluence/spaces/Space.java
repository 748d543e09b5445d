package com.atlassian.confluence.spaces;

/** A space, which pages belong to. */
public class Space {
    public String getKey() {
        throw new IllegalStateException("declared, not implemented");
    }
}
