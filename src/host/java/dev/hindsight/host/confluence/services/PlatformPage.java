package dev.hindsight.host.confluence.services;

import com.atlassian.confluence.labels.Label;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.user.ConfluenceUser;
import dev.hindsight.host.confluence.content.PageStatus;
import dev.hindsight.host.confluence.content.StoredPage;
import dev.hindsight.host.server.People;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One version of a page as Confluence's API shows it: what was stored when it was asked for, not a live view.
 */
public final class PlatformPage extends Page {

    private final StoredPage page;
    private final List<String> labels;
    private final Supplier<List<Page>> ancestors;
    private final Supplier<List<Page>> children;
    private String body;

    /**
     * @param ancestors the pages above it, read when they are asked for
     * @param children its current children, likewise
     */
    public PlatformPage(
            StoredPage page, List<String> labels, Supplier<List<Page>> ancestors, Supplier<List<Page>> children) {
        this.page = page;
        this.labels = List.copyOf(labels);
        this.ancestors = ancestors;
        this.children = children;
        this.body = page.body();
    }

    /** A page for rendering, which nobody asks for those around it. */
    public PlatformPage(StoredPage page, List<String> labels) {
        this(page, labels, List::of, List::of);
    }

    public StoredPage stored() {
        return page;
    }

    @Override
    public long getId() {
        return page.id();
    }

    @Override
    public String getTitle() {
        return page.title();
    }

    @Override
    public String getBodyAsString() {
        return body;
    }

    /** Nothing is stored by it, as long as nobody saves the page. */
    @Override
    public void setBodyAsString(String storageFormat) {
        body = storageFormat;
    }

    @Override
    public int getVersion() {
        return page.version();
    }

    @Override
    public long getLatestVersionId() {
        return page.latestId();
    }

    @Override
    public boolean isLatestVersion() {
        return !page.isOld();
    }

    /** True for old versions as well: in Confluence their status is "current" too. */
    @Override
    public boolean isCurrent() {
        return page.status() == PageStatus.CURRENT || page.isOld();
    }

    @Override
    public @Nullable ConfluenceUser getCreator() {
        return People.withConfluenceKey(page.creator()).map(PlatformUser::new).orElse(null);
    }

    /** Of the page, also for an old version. */
    @Override
    public Date getCreationDate() {
        return Date.from(page.created());
    }

    @Override
    public @Nullable ConfluenceUser getLastModifier() {
        return People.withConfluenceKey(page.modifier()).map(PlatformUser::new).orElse(null);
    }

    @Override
    public List<Label> getLabels() {
        return labels.stream().<Label>map(PlatformLabel::new).toList();
    }

    /** The top one first, as in Confluence. */
    @Override
    public List<Page> getAncestors() {
        return ancestors.get();
    }

    @Override
    public List<Page> getChildren() {
        return children.get();
    }

    @Override
    public String getSpaceKey() {
        return page.spaceKey();
    }
}
