package dev.hindsight.scan.adapter;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.event.events.content.page.PageCreateEvent;
import com.atlassian.confluence.event.events.content.page.PageMoveEvent;
import com.atlassian.confluence.event.events.content.page.PageRemoveEvent;
import com.atlassian.confluence.event.events.content.page.PageRestoreEvent;
import com.atlassian.confluence.event.events.content.page.PageTrashedEvent;
import com.atlassian.confluence.event.events.content.page.PageUpdateEvent;
import com.atlassian.confluence.event.events.space.SpaceRemoveEvent;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import dev.hindsight.scan.PageScanner;
import dev.hindsight.scan.ScanRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/**
 * Hears what happens to pages and hands it on. It is called inside the page's own transaction, where a failed statement
 * or an exception of ours would destroy the user's save: it sends no statement and lets no exception out.
 */
public final class PageListener implements InitializingBean, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PageListener.class);

    private final EventPublisher events;
    private final PageScanner scanner;

    public PageListener(EventPublisher events, PageScanner scanner) {
        this.events = events;
        this.scanner = scanner;
    }

    @Override
    public void afterPropertiesSet() {
        events.register(this);
    }

    @Override
    public void destroy() {
        events.unregister(this);
    }

    @EventListener
    public void created(PageCreateEvent event) {
        quietly(() -> {
            if (holdsBlocks(event.getPage())) {
                request(event.getPage(), event.getPage().getVersion());
            }
        });
    }

    @EventListener
    public void updated(PageUpdateEvent event) {
        quietly(() -> {
            AbstractPage before = event.getOriginalPage();
            boolean held = before != null && holdsBlocks(before);
            if (holdsBlocks(event.getPage()) && before != null && !held) {
                Page page = event.getPage();
                scanner.requestFirst(page.getId(), page.getVersion(), currentUser());
            } else if (held || holdsBlocks(event.getPage())) {
                request(event.getPage(), event.getPage().getVersion());
            }
        });
    }

    @EventListener
    public void trashed(PageTrashedEvent event) {
        quietly(() -> changedStatus(event.getPage()));
    }

    @EventListener
    public void restored(PageRestoreEvent event) {
        quietly(() -> changedStatus(event.getPage()));
    }

    @EventListener
    public void removed(PageRemoveEvent event) {
        quietly(() -> changedStatus(event.getPage()));
    }

    @EventListener
    public void moved(PageMoveEvent event) {
        quietly(() -> {
            changedStatus(event.getPage());
            // Those below it go along, and no event is promised for them
            scanner.pageMoved(event.getPage().getId());
        });
    }

    /** No event is promised for the pages of a space that is removed. */
    @EventListener
    public void spaceRemoved(SpaceRemoveEvent event) {
        quietly(() -> scanner.spaceRemoved(event.getSpace().getKey()));
    }

    private void changedStatus(Page page) {
        if (holdsBlocks(page)) {
            request(page, ScanRequest.ANY_VERSION);
        }
    }

    private boolean holdsBlocks(ContentEntityObject content) {
        String body = content.getBodyAsString();
        return body != null && scanner.mayHoldBlocks(body);
    }

    private void request(Page page, int version) {
        scanner.request(page.getId(), version, currentUser());
    }

    private static String currentUser() {
        ConfluenceUser user = AuthenticatedUserThreadLocal.get();
        return user == null ? "" : user.getKey().getStringValue();
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | LinkageError e) {
            LOG.error("A page event was not taken up; the page is scanned when it is next viewed", e);
        }
    }
}
