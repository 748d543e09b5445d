package dev.hindsight.host.confluence.services;

import com.atlassian.confluence.pages.AbstractPage;
import dev.hindsight.host.confluence.content.Posting;

/** A blog post as Confluence's API shows it: like a page in everything but its type. */
public final class PlatformBlogPost extends AbstractPage {

    private final Posting posting;

    public PlatformBlogPost(Posting posting) {
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

    @Override
    public String getSpaceKey() {
        return posting.spaceKey();
    }
}
