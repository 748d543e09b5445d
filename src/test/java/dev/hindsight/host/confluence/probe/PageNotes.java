package dev.hindsight.host.confluence.probe;

import com.atlassian.confluence.event.events.content.page.PageCreateEvent;
import com.atlassian.confluence.event.events.content.page.PageMoveEvent;
import com.atlassian.confluence.event.events.content.page.PageRemoveEvent;
import com.atlassian.confluence.event.events.content.page.PageRestoreEvent;
import com.atlassian.confluence.event.events.content.page.PageTrashedEvent;
import com.atlassian.confluence.event.events.content.page.PageUpdateEvent;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/** Writes every page event down, in the page's transaction; some titles make it misbehave. */
public final class PageNotes implements InitializingBean, DisposableBean {

    private final EventPublisher events;
    private final Notes notes;

    public PageNotes(EventPublisher events, Notes notes) {
        this.events = events;
        this.notes = notes;
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
        note("created", event.getPage());
        String title = event.getPage().getTitle();
        if (title.contains("throwing")) {
            throw new IllegalStateException("planted");
        }
        if (title.contains("failing")) {
            notes.failQuietly();
        }
    }

    @EventListener
    public void updated(PageUpdateEvent event) {
        note(
                "updated from " + event.getOriginalPage().getVersion() + " of "
                        + event.getOriginalPage().getLatestVersionId(),
                event.getPage());
    }

    @EventListener
    public void moved(PageMoveEvent event) {
        note("moved", event.getPage());
    }

    @EventListener
    public void trashed(PageTrashedEvent event) {
        note("trashed", event.getPage());
    }

    @EventListener
    public void restored(PageRestoreEvent event) {
        note("restored", event.getPage());
    }

    @EventListener
    public void removed(PageRemoveEvent event) {
        note("removed", event.getPage());
    }

    private void note(String what, Page page) {
        notes.write(what + " " + page.getId() + " v" + page.getVersion() + " by "
                + AuthenticatedUserThreadLocal.get().getName());
    }
}
