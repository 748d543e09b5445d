package com.atlassian.confluence.pages;

import java.util.List;

/** A page of a space. */
public class Page extends AbstractPage {
    public List<Page> getAncestors() {
        throw new IllegalStateException("declared, not implemented");
    }

    public List<Page> getChildren() {
        throw new IllegalStateException("declared, not implemented");
    }
}
