package com.atlassian.confluence.core;

import com.atlassian.confluence.labels.Label;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.Date;
import java.util.List;

/** Anything with a body: a page, a blog post, a comment, a template. */
public abstract class ContentEntityObject {
    public long getId() {
        throw new IllegalStateException("declared, not implemented");
    }

    public String getTitle() {
        throw new IllegalStateException("declared, not implemented");
    }

    public String getBodyAsString() {
        throw new IllegalStateException("declared, not implemented");
    }

    public void setBodyAsString(String body) {
        throw new IllegalStateException("declared, not implemented");
    }

    public int getVersion() {
        throw new IllegalStateException("declared, not implemented");
    }

    public long getLatestVersionId() {
        throw new IllegalStateException("declared, not implemented");
    }

    public boolean isLatestVersion() {
        throw new IllegalStateException("declared, not implemented");
    }

    public boolean isCurrent() {
        throw new IllegalStateException("declared, not implemented");
    }

    public ConfluenceUser getCreator() {
        throw new IllegalStateException("declared, not implemented");
    }

    public Date getCreationDate() {
        throw new IllegalStateException("declared, not implemented");
    }

    public ConfluenceUser getLastModifier() {
        throw new IllegalStateException("declared, not implemented");
    }

    public List<Label> getLabels() {
        throw new IllegalStateException("declared, not implemented");
    }
}
