package dev.hindsight.host.confluence.rendering;

import dev.hindsight.host.confluence.content.ContentRefusal;
import dev.hindsight.host.confluence.content.PageStatus;
import dev.hindsight.host.confluence.content.Pages;
import dev.hindsight.host.confluence.content.Posting;
import dev.hindsight.host.confluence.content.Postings;
import dev.hindsight.host.confluence.content.Site;
import dev.hindsight.host.confluence.content.StoredPage;
import dev.hindsight.host.confluence.services.PlatformPage;
import dev.hindsight.host.confluence.services.PlatformUser;
import dev.hindsight.host.confluence.services.SearchIndex;
import dev.hindsight.host.server.Person;

/**
 * What both faces of the site, REST and pages, work with: content, its changes, its rendering, and access in the current user's
 * name.
 */
public record Wiki(Site site, Pages pages, Postings postings, StorageRenderer renderer, SearchIndex index) {

    /** Who the current user is; a refusal with status 401 when it is nobody. */
    public Person caller() {
        return PlatformUser.current().orElseThrow(() -> new ContentRefusal(401, "You are not signed in."));
    }

    /** The page or old version; one that may not be seen reads as one that is not there, and so does somebody else's draft. */
    public StoredPage visible(long id) {
        return site.tree()
                .byId(id)
                .filter(page -> site.access().mayView(PlatformUser.current(), page))
                .filter(page ->
                        page.status() != PageStatus.DRAFT || page.creator().equals(caller().confluenceKey()))
                .orElseThrow(() -> ContentRefusal.notFound(id));
    }

    /** The shared draft of a page; one that the current user may not edit has none. */
    public StoredPage draft(long id) {
        StoredPage page = visible(id);
        return site.drafts()
                .of(id)
                .filter(draft -> site.access().mayEdit(PlatformUser.current(), page))
                .orElseThrow(() -> ContentRefusal.notFound(id));
    }

    /** The current page; a refusal with status 403 when the current user may see but not edit it. */
    public StoredPage editable(long id) {
        StoredPage page = visible(id);
        if (!page.isCurrent()) {
            throw ContentRefusal.notFound(id);
        }
        if (!site.access().mayEdit(PlatformUser.current(), page)) {
            throw new ContentRefusal(403, "You are not permitted to edit this page.");
        }
        return page;
    }

    public String html(StoredPage page, OutputType output) {
        PlatformPage entity = new PlatformPage(page, site.labels().of(page.latestId()));
        return renderer.page(new Rendering(Subject.of(entity), output));
    }

    /** A blog post or comment; a comment on a page that may not be seen reads as one that is not there. */
    public Posting visiblePosting(long id) {
        Posting posting = postings.byId(id).orElseThrow(() -> ContentRefusal.notFound(id));
        posting.container().ifPresent(this::visible);
        return posting;
    }

    public String html(Posting posting, OutputType output) {
        return renderer.page(new Rendering(Subject.of(posting), output));
    }

    /** A text that belongs to no content, such as a template's. */
    public String html(String storage, OutputType output) {
        return renderer.page(new Rendering(Subject.of(storage), output));
    }
}
