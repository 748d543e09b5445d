package dev.hindsight.host.confluence.services;

import com.atlassian.confluence.core.ContentEntityObject;
import dev.hindsight.host.confluence.content.Posting;

/** A comment as Confluence's API shows it: content without a space of its own. */
public final class PlatformComment extends ContentEntityObject {

    private final Posting posting;

    public PlatformComment(Posting posting) {
        this.posting = posting;
    }

    @Override
    public long getId() {
        return posting.id();
    }

    @Override
    public String getTitle() {
        return posting.title();
    }

    @Override
    public String getBodyAsString() {
        return posting.body();
    }

    @Override
    public int getVersion() {
        return 1;
    }

    @Override
    public long getLatestVersionId() {
        return posting.id();
    }

    @Override
    public boolean isLatestVersion() {
        return true;
    }

    @Override
    public boolean isCurrent() {
        return true;
    }
}
