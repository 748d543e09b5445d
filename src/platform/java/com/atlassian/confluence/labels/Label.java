package com.atlassian.confluence.labels;

/** A label on a piece of content. */
public class Label {
    public String getName() {
        throw new IllegalStateException("declared, not implemented");
    }
}
